package vigil.eventlog.notary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.eventlog.LogBroken;
import vigil.eventlog.Proof;
import vigil.eventlog.Proofs;
import vigil.eventlog.append.CommitLog;
import vigil.eventlog.format.Commit;
import vigil.eventlog.format.Entry;
import vigil.eventlog.format.Hash;
import vigil.eventlog.proof.LogKeys;
import vigil.eventlog.proof.NoteKey;
import vigil.eventlog.proof.Signed;
import vigil.eventlog.proof.Statement;
import vigil.eventlog.proof.Statements;
import vigil.eventlog.tree.Paths;
import vigil.eventlog.tree.Tree;

/** Makes proofs of streams out of log, tree and a checkpoint that is signed for the occasion. */
public final class LogProofs implements Proofs {

    private final CommitLog log;
    private final Notary notary;
    private final Notary.Books books;
    private final Word word;

    /** With which keys statements are signed, and where they are kept. */
    public record Word(LogKeys keys, Statements statements) {}

    public LogProofs(CommitLog log, Notary notary, Notary.Books books, Word word) {
        this.log = log;
        this.notary = notary;
        this.books = books;
        this.word = word;
    }

    @Override
    public Optional<String> checkpoint() {
        return books.checkpoints().newest().or(notary::seal).map(Signed::note);
    }

    @Override
    public List<String> keys() {
        return word.keys().known().stream().map(NoteKey::toString).toList();
    }

    @Override
    public Optional<Proof> of(List<String> streams) {
        return of(streams, Long.MAX_VALUE);
    }

    @Override
    public Optional<Proof> of(List<String> streams, long below) {
        if (!notary.canSign()) return Optional.empty();
        return notary.seal()
                .map(newest -> newest.checkpoint().size() <= below ? newest : notary.earlier(newest.checkpoint(), below))
                .map(signed -> of(streams, signed));
    }

    private Proof of(List<String> streams, Signed signed) {
        long size = signed.checkpoint().size();
        Tree tree = new Tree(books.tiles());
        Map<String, Long> counts = new LinkedHashMap<>();
        List<Proof.Included> events = new ArrayList<>();
        for (String stream : streams) {
            List<Proof.Included> ofStream = of(stream, signed, tree);
            counts.put(stream, (long) ofStream.size());
            events.addAll(ofStream);
        }
        events.sort(Comparator.comparingLong(Proof.Included::position));
        Statement statement = new Statement(signed.checkpoint(), counts);
        String note = word.keys().signer().orElseThrow().sign(statement.text());
        word.statements().keep(size, note);
        return new Proof(size, signed.note(), note, keys(), events);
    }

    /** The stream's events up to the checkpoint, none left out. */
    private List<Proof.Included> of(String stream, Signed signed, Tree tree) {
        List<Proof.Included> events = new ArrayList<>();
        for (Commit commit : log.of(stream, 0, Integer.MAX_VALUE)) {
            for (int i = 0; i < commit.body().entries().size(); i++) {
                Entry entry = commit.body().entries().get(i);
                long position = commit.position() + i;
                if (!entry.stream().equals(stream) || position >= signed.checkpoint().size()) continue;
                if (entry.sequence() != events.size()) {
                    throw new LogBroken(position, "stream " + stream + " does not go on with " + events.size());
                }
                events.add(included(position, entry, signed, tree));
            }
        }
        return events;
    }

    /** Nothing is given out that would not be believed. */
    private static Proof.Included included(long position, Entry entry, Signed signed, Tree tree) {
        long size = signed.checkpoint().size();
        List<Hash> path = tree.inclusion(position, size);
        if (Paths.root(entry.leaf(), position, size, path).filter(signed.checkpoint().root()::equals).isEmpty()) {
            throw new LogBroken(position, "the event and its tiles do not lead to the checkpoint of " + size + " events");
        }
        return new Proof.Included(position, entry.canonical(), path.stream().map(Hash::base64).toList());
    }
}
