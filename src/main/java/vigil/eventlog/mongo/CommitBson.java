package vigil.eventlog.mongo;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.BsonBinarySubType;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import vigil.bson.BsonBytes;
import vigil.bson.BsonCursor;
import vigil.eventlog.format.Commit;
import vigil.eventlog.format.Entry;
import vigil.eventlog.format.Hash;
import vigil.eventlog.format.Prepared;

/**
 * A commit as the bytes that are kept, and back, without documents in between; docs/log-format.md names every field. On
 * whatever does not look as it is written here, {@link CommitDocuments} has the last word.
 */
final class CommitBson {

    private CommitBson() {}

    static RawBsonDocument write(Commit commit) {
        Prepared body = commit.body();
        BsonBytes to = new BsonBytes();
        to.begin();
        write("_id", commit.position(), to);
        to.name("n");
        to.int32(body.entries().size());
        write("c", BsonBinarySubType.UUID_STANDARD, bytes(body.id()), to);
        write("w", commit.writer(), to);
        write("e", 0, to);
        write("t", commit.time(), to);
        write("tm", commit.latest(), to);
        to.name("v");
        to.int32(CommitDocuments.VERSION);
        to.name("ev");
        to.beginArray();
        for (int i = 0; i < body.entries().size(); i++) write(body.entries().get(i), body.leaves().get(i), to);
        to.end();
        write("er", body.root(), to);
        write("ph", commit.previous(), to);
        write("h", commit.link(), to);
        to.end();
        return to.document();
    }

    private static void write(Entry entry, Hash leaf, BsonBytes to) {
        to.beginDocument();
        write("i", entry.id(), to);
        write("a", entry.stream(), to);
        write("s", entry.sequence(), to);
        write("y", entry.type(), to);
        write("ts", entry.time(), to);
        write("pt", entry.name(), to);
        write("pr", entry.revision(), to);
        write("p", entry.payload(), to);
        write("m", entry.metadata(), to);
        write("lh", leaf, to);
        to.end();
    }

    private static void write(String name, @Nullable String value, BsonBytes to) {
        if (value == null) return;
        to.name(name);
        to.string(value);
    }

    private static void write(String name, long value, BsonBytes to) {
        to.name(name);
        to.int64(value);
    }

    private static void write(String name, Hash value, BsonBytes to) {
        write(name, BsonBinarySubType.BINARY, value.bytes(), to);
    }

    private static void write(String name, BsonBinarySubType type, byte[] value, BsonBytes to) {
        to.name(name);
        to.binary(type.getValue(), value);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /** What the bytes say; {@code null} when that is not a commit as it is written here. */
    static @Nullable Commit read(RawBsonDocument document) {
        try {
            return new Reading().commit(BsonCursor.in(document));
        } catch (RuntimeException e) { // of another type or order than expected: not decided here
            return null;
        }
    }

    /** One reading; what was not there stays {@code null} or negative. */
    private static final class Reading {

        private long position = -1;
        private int count = -1;
        private int version = -1;
        private long time = -1;
        private long latest = Long.MIN_VALUE;
        private @Nullable UUID id;
        private @Nullable String writer;
        private @Nullable Hash root;
        private @Nullable Hash previous;
        private @Nullable Hash link;
        private final List<Entry> entries = new ArrayList<>(4);
        private final List<Hash> leaves = new ArrayList<>(4);

        private @Nullable Commit commit(BsonCursor from) {
            while (from.next()) field(from.name(), from);
            boolean known = position >= 0 && version == CommitDocuments.VERSION && count == entries.size();
            if (!known || time < 0 || latest == Long.MIN_VALUE || id == null || writer == null) return null;
            if (root == null || previous == null || link == null) return null;
            long newest = entries.stream().mapToLong(Entry::time).max().orElse(Long.MIN_VALUE);
            Prepared body = new Prepared(id, List.copyOf(entries), List.copyOf(leaves), root, 0, newest);
            return new Commit(position, time, latest, writer, body, previous, link);
        }

        private void field(String name, BsonCursor from) {
            switch (name) {
                case "_id" -> position = from.int64();
                case "n" -> count = from.int32();
                case "c" -> id = uuid(from);
                case "w" -> writer = from.string();
                case "t" -> time = from.int64();
                case "tm" -> latest = from.int64();
                case "v" -> version = from.int32();
                case "ev" -> events(from);
                case "er" -> root = hash(from);
                case "ph" -> previous = hash(from);
                case "h" -> link = hash(from);
                default -> from.skip();
            }
        }

        private void events(BsonCursor from) {
            from.enterArray();
            while (from.next()) {
                Event event = new Event();
                entries.add(event.entry(from));
                if (event.leaf == null) throw new IllegalArgumentException("an event without its hash");
                leaves.add(event.leaf);
            }
        }
    }

    /** One event; the entry itself refuses what must not be empty. */
    private static final class Event {

        private String id = "";
        private String stream = "";
        private long sequence = -1;
        private @Nullable String type;
        private long time = Long.MIN_VALUE;
        private String name = "";
        private @Nullable String revision;
        private @Nullable String payload;
        private @Nullable String metadata;
        private @Nullable Hash leaf;

        private Entry entry(BsonCursor from) {
            from.enterDocument();
            while (from.next()) field(from.name(), from);
            if (payload == null || metadata == null || time == Long.MIN_VALUE) {
                throw new IllegalArgumentException("an event without time, payload or metadata");
            }
            return new Entry(id, stream, sequence, type, time, name, revision, payload, metadata);
        }

        private void field(String name, BsonCursor from) {
            switch (name) {
                case "i" -> id = from.string();
                case "a" -> stream = from.string();
                case "s" -> sequence = from.int64();
                case "y" -> type = from.string();
                case "ts" -> time = from.int64();
                case "pt" -> this.name = from.string();
                case "pr" -> revision = from.string();
                case "p" -> payload = from.string();
                case "m" -> metadata = from.string();
                case "lh" -> leaf = hash(from);
                default -> from.skip();
            }
        }
    }

    private static Hash hash(BsonCursor from) {
        return Hash.of(from.binary(BsonBinarySubType.BINARY.getValue()));
    }

    private static UUID uuid(BsonCursor from) {
        ByteBuffer bytes = ByteBuffer.wrap(from.binary(BsonBinarySubType.UUID_STANDARD.getValue()));
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
