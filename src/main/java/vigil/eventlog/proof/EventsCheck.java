package vigil.eventlog.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vigil.eventlog.format.Entry;
import vigil.eventlog.format.Hashing;
import vigil.eventlog.proof.ProofCheck.Finding;
import vigil.eventlog.tree.Paths;

/** Checks the events of a proof against its checkpoint and its statement; without one of them, what can be checked without. */
final class EventsCheck {

    private final Optional<Checkpoint> checkpoint;
    private final Optional<Statement> statement;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Long> counts = new HashMap<>();
    private final Set<FileClaim> claims = new HashSet<>();
    private long last = -1;

    EventsCheck(Optional<Checkpoint> checkpoint, Optional<Statement> statement) {
        this.checkpoint = checkpoint;
        this.statement = statement;
    }

    List<Finding> run(ProofForm proof) {
        proof.events().forEach(this::event);
        statement.ifPresent(said -> said.events().forEach(this::count));
        proof.files().forEach(this::file);
        claims.forEach(claim -> found("file", at(claim.position()), "the proof does not list file " + claim.fileId()));
        return findings;
    }

    private void event(ProofForm.Item event) {
        long position = event.position();
        if (position <= last) found("order", at(position), "stands behind position " + last);
        last = Math.max(last, position);
        checkpoint.ifPresent(at -> included(event, at));
        try {
            entry(position, Leaf.read(event.leaf()));
        } catch (IllegalArgumentException e) {
            found("leaf", at(position), "these are not the bytes of an event: " + e.getMessage());
        }
    }

    private void included(ProofForm.Item event, Checkpoint at) {
        boolean there = Paths.root(Hashing.leaf(event.leaf()), event.position(), at.size(), event.path())
                .filter(at.root()::equals)
                .isPresent();
        if (!there) found("inclusion", at(event.position()), "this event is not in the log at this position");
    }

    private void entry(long position, Entry entry) {
        String stream = entry.stream();
        if (statement.isPresent() && !statement.get().events().containsKey(stream)) {
            found("stream", at(position), "the statement says nothing of stream " + stream);
        }
        long expected = counts.getOrDefault(stream, 0L);
        if (entry.sequence() != expected) {
            found("sequence", at(position), "stream " + stream + " goes on with " + entry.sequence() + " instead of " + expected);
        }
        counts.put(stream, expected + 1);
        FileClaim.of(position, entry).ifPresent(claims::add);
    }

    private void count(String stream, long stated) {
        long given = counts.getOrDefault(stream, 0L);
        if (given != stated) {
            found("count", "stream " + stream, "the log states " + stated + " events, the proof has " + given);
        }
    }

    private void file(FileClaim listed) {
        if (!claims.remove(listed)) {
            found("file", at(listed.position()), "no event of the proof says this of file " + listed.fileId());
        }
    }

    private static String at(long position) {
        return "position " + position;
    }

    private void found(String code, String where, String what) {
        findings.add(new Finding(code, where, what));
    }
}
