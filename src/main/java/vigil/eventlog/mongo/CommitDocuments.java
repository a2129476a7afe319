package vigil.eventlog.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import vigil.eventlog.LogBroken;
import vigil.eventlog.format.Commit;
import vigil.eventlog.format.Entry;
import vigil.eventlog.format.Hash;
import vigil.eventlog.format.Prepared;

/** A commit as a document of the collection {@code log}, and back; docs/log-format.md names every field. */
final class CommitDocuments {

    private static final int VERSION = 1;

    private CommitDocuments() {}

    static Document write(Commit commit) {
        Prepared body = commit.body();
        List<Document> events = new ArrayList<>(body.entries().size());
        for (int i = 0; i < body.entries().size(); i++) {
            events.add(write(body.entries().get(i)).append("lh", binary(body.leaves().get(i))));
        }
        return new Document("_id", commit.position())
                .append("n", events.size())
                .append("c", body.id())
                .append("w", commit.writer())
                .append("e", 0L)
                .append("t", commit.time())
                .append("tm", commit.latest())
                .append("v", VERSION)
                .append("ev", events)
                .append("er", binary(body.root()))
                .append("ph", binary(commit.previous()))
                .append("h", binary(commit.link()));
    }

    static Document write(Entry entry) {
        Document document = new Document("i", entry.id()).append("a", entry.stream()).append("s", entry.sequence());
        if (entry.type() != null) document.append("y", entry.type());
        document.append("ts", entry.time()).append("pt", entry.name());
        if (entry.revision() != null) document.append("pr", entry.revision());
        return document.append("p", entry.payload()).append("m", entry.metadata());
    }

    /** @throws LogBroken the document is not of a form this version knows */
    static Commit read(Document document) {
        long position = document.get("_id") instanceof Number number ? number.longValue() : -1;
        try {
            if (document.getInteger("v") != VERSION) throw new LogBroken(position, "unknown format version");
            List<Document> events = document.getList("ev", Document.class);
            if (position < 0 || events.size() != document.getInteger("n")) {
                throw new LogBroken(position, "the number of events is not what the commit says");
            }
            return new Commit(
                    position,
                    document.getLong("t"),
                    document.getLong("tm"),
                    document.getString("w"),
                    body(document, events),
                    hash(document, "ph"),
                    hash(document, "h"));
        } catch (ClassCastException | NullPointerException | IllegalArgumentException e) {
            throw new LogBroken(position, "not a commit: " + e.getMessage());
        }
    }

    private static Prepared body(Document document, List<Document> events) {
        List<Entry> entries = events.stream().map(CommitDocuments::entry).toList();
        List<Hash> leaves = events.stream().map(event -> hash(event, "lh")).toList();
        long latest = entries.stream().mapToLong(Entry::time).max().orElse(Long.MIN_VALUE);
        return new Prepared(document.get("c", UUID.class), entries, leaves, hash(document, "er"), 0, latest);
    }

    static Entry entry(Document event) {
        return new Entry(
                event.getString("i"),
                event.getString("a"),
                event.getLong("s"),
                event.getString("y"),
                event.getLong("ts"),
                event.getString("pt"),
                event.getString("pr"),
                event.getString("p"),
                event.getString("m"));
    }

    private static Hash hash(Document document, String field) {
        return Hash.of(document.get(field, Binary.class).getData());
    }

    private static Binary binary(Hash hash) {
        return new Binary(hash.bytes());
    }
}
