package vigil.eventlog.mongo;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import vigil.eventlog.LogBroken;
import vigil.eventlog.format.Commit;
import vigil.eventlog.format.Entry;
import vigil.eventlog.format.Hash;
import vigil.eventlog.format.Prepared;

/** Reads a commit from a document of the collection {@code log}, whatever wrote it; docs/log-format.md names every field. */
final class CommitDocuments {

    static final int VERSION = 1;

    private CommitDocuments() {}

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
        UUID id = Objects.requireNonNull(document.get("c", UUID.class), "c is missing");
        long latest = entries.stream().mapToLong(Entry::time).max().orElse(Long.MIN_VALUE);
        return new Prepared(id, entries, leaves, hash(document, "er"), 0, latest);
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
}
