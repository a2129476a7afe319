package vigil.eventlog.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks a proof file by itself, with no log, no server and no database; docs/log-format.md says what is checked. */
public final class ProofCheck {

    private final List<Finding> findings = new ArrayList<>();
    private List<NoteKey> keys = List.of();
    private Optional<Checkpoint> checkpoint = Optional.empty();
    private Optional<Statement> statement = Optional.empty();
    private Optional<NoteKey> signer = Optional.empty();

    private ProofCheck() {}

    /**
     * Something that is wrong.
     *
     * @param code which rule is broken, the same word in every verifier
     * @param where part, position, stream or file
     */
    public record Finding(String code, String where, String what) {}

    /**
     * What was found.
     *
     * @param findings empty when everything is as it must be
     * @param statement what the log says about how many events each stream has
     * @param signer who signed
     */
    public record Result(List<Finding> findings, Optional<Statement> statement, Optional<NoteKey> signer) {

        /** Whether nothing is wrong. */
        public boolean sound() {
            return findings.isEmpty();
        }
    }

    /**
     * Checks a file.
     *
     * @param trusted the key that must have signed it, learned in another way; empty believes the keys in the file
     * @throws IOException the file cannot be read, or is no zip
     */
    public static Result of(Path file, Optional<NoteKey> trusted) throws IOException {
        ProofCheck check = new ProofCheck();
        check.run(ProofParts.of(file, (part, what) -> check.found("part", part, what)), trusted);
        return new Result(List.copyOf(check.findings), check.statement, check.signer);
    }

    private void run(Map<String, String> parts, Optional<NoteKey> trusted) {
        keys = trusted.map(List::of).orElseGet(() -> keys(parts.getOrDefault(ProofFile.KEYS, "")));
        if (parts.containsKey(ProofFile.CHECKPOINT)) checkpoint(parts.get(ProofFile.CHECKPOINT));
        if (parts.containsKey(ProofFile.STATEMENT)) statement(parts.get(ProofFile.STATEMENT));
        if (parts.containsKey(ProofFile.PROOF)) events(parts.get(ProofFile.PROOF));
    }

    private List<NoteKey> keys(String text) {
        List<NoteKey> known = new ArrayList<>();
        String[] lines = text.split("\n", -1); // what stands behind the last newline must be nothing
        boolean wrong = lines.length == 1 || !lines[lines.length - 1].isEmpty();
        for (String line : Arrays.asList(lines).subList(0, lines.length - 1)) {
            try {
                known.add(NoteKey.parse(line));
            } catch (IllegalArgumentException e) {
                wrong = true;
            }
        }
        if (wrong) found("key", ProofFile.KEYS, "not public keys, one a line");
        return known;
    }

    private void checkpoint(String text) {
        try {
            Note note = Note.parse(text);
            Checkpoint read = Checkpoint.parse(note.text());
            checkpoint = Optional.of(read);
            signer = note.signedBy(keys, read.origin());
            if (signer.isEmpty()) found("checkpoint-signature", ProofFile.CHECKPOINT, "is not signed by a key of the log");
        } catch (IllegalArgumentException e) {
            found("checkpoint", ProofFile.CHECKPOINT, "is no signed checkpoint: " + e.getMessage());
        }
    }

    private void statement(String text) {
        try {
            Note note = Note.parse(text);
            Statement read = Statement.parse(note.text());
            statement = Optional.of(read);
            if (note.signedBy(keys, read.at().origin()).isEmpty()) {
                found("statement-signature", ProofFile.STATEMENT, "is not signed by a key of the log");
            }
            if (checkpoint.isPresent() && !checkpoint.get().equals(read.at())) {
                found("statement-checkpoint", ProofFile.STATEMENT, "speaks of another checkpoint");
            }
        } catch (IllegalArgumentException e) {
            found("statement", ProofFile.STATEMENT, "is no signed statement: " + e.getMessage());
        }
    }

    private void events(String json) {
        try {
            findings.addAll(new EventsCheck(checkpoint, statement).run(ProofForm.read(json)));
        } catch (IllegalArgumentException e) {
            found("proof", ProofFile.PROOF, "cannot be read: " + e.getMessage());
        }
    }

    private void found(String code, String where, String what) {
        findings.add(new Finding(code, where, what));
    }
}
