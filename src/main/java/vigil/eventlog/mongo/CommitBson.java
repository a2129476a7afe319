package vigil.eventlog.mongo;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.BsonBinary;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinarySubType;
import org.bson.BsonBinaryWriter;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.RawBsonDocument;
import org.bson.UuidRepresentation;
import org.bson.io.BasicOutputBuffer;
import org.bson.io.ByteBufferBsonInput;
import org.jspecify.annotations.Nullable;
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
        BasicOutputBuffer bytes = new BasicOutputBuffer(1_024);
        try (BsonBinaryWriter to = new BsonBinaryWriter(bytes)) {
            to.writeStartDocument();
            to.writeInt64("_id", commit.position());
            to.writeInt32("n", body.entries().size());
            to.writeBinaryData("c", new BsonBinary(body.id(), UuidRepresentation.STANDARD));
            to.writeString("w", commit.writer());
            to.writeInt64("e", 0);
            to.writeInt64("t", commit.time());
            to.writeInt64("tm", commit.latest());
            to.writeInt32("v", CommitDocuments.VERSION);
            to.writeStartArray("ev");
            for (int i = 0; i < body.entries().size(); i++) write(body.entries().get(i), body.leaves().get(i), to);
            to.writeEndArray();
            to.writeBinaryData("er", new BsonBinary(body.root().bytes()));
            to.writeBinaryData("ph", new BsonBinary(commit.previous().bytes()));
            to.writeBinaryData("h", new BsonBinary(commit.link().bytes()));
            to.writeEndDocument();
        }
        return new RawBsonDocument(bytes.getInternalBuffer(), 0, bytes.getPosition());
    }

    private static void write(Entry entry, Hash leaf, BsonBinaryWriter to) {
        to.writeStartDocument();
        to.writeString("i", entry.id());
        to.writeString("a", entry.stream());
        to.writeInt64("s", entry.sequence());
        write("y", entry.type(), to);
        to.writeInt64("ts", entry.time());
        to.writeString("pt", entry.name());
        write("pr", entry.revision(), to);
        to.writeString("p", entry.payload());
        to.writeString("m", entry.metadata());
        to.writeBinaryData("lh", new BsonBinary(leaf.bytes()));
        to.writeEndDocument();
    }

    private static void write(String name, @Nullable String value, BsonBinaryWriter to) {
        if (value != null) to.writeString(name, value);
    }

    /** What the bytes say; {@code null} when that is not a commit as it is written here. */
    static @Nullable Commit read(RawBsonDocument document) {
        // Not document.asBsonReader(), which makes maps of all of it first.
        try (BsonReader from = new BsonBinaryReader(new ByteBufferBsonInput(document.getByteBuffer()))) {
            return new Reading().commit(from);
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

        private @Nullable Commit commit(BsonReader from) {
            from.readStartDocument();
            while (from.readBsonType() != BsonType.END_OF_DOCUMENT) field(from.readName(), from);
            from.readEndDocument();
            boolean known = position >= 0 && version == CommitDocuments.VERSION && count == entries.size();
            if (!known || time < 0 || latest == Long.MIN_VALUE || id == null || writer == null) return null;
            if (root == null || previous == null || link == null) return null;
            long newest = entries.stream().mapToLong(Entry::time).max().orElse(Long.MIN_VALUE);
            Prepared body = new Prepared(id, List.copyOf(entries), List.copyOf(leaves), root, 0, newest);
            return new Commit(position, time, latest, writer, body, previous, link);
        }

        private void field(String name, BsonReader from) {
            switch (name) {
                case "_id" -> position = from.readInt64();
                case "n" -> count = from.readInt32();
                case "c" -> id = uuid(from.readBinaryData());
                case "w" -> writer = from.readString();
                case "t" -> time = from.readInt64();
                case "tm" -> latest = from.readInt64();
                case "v" -> version = from.readInt32();
                case "ev" -> events(from);
                case "er" -> root = hash(from);
                case "ph" -> previous = hash(from);
                case "h" -> link = hash(from);
                default -> from.skipValue();
            }
        }

        private void events(BsonReader from) {
            from.readStartArray();
            while (from.readBsonType() != BsonType.END_OF_DOCUMENT) {
                Event event = new Event();
                entries.add(event.entry(from));
                if (event.leaf == null) throw new IllegalArgumentException("an event without its hash");
                leaves.add(event.leaf);
            }
            from.readEndArray();
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

        private Entry entry(BsonReader from) {
            from.readStartDocument();
            while (from.readBsonType() != BsonType.END_OF_DOCUMENT) field(from.readName(), from);
            from.readEndDocument();
            if (payload == null || metadata == null || time == Long.MIN_VALUE) {
                throw new IllegalArgumentException("an event without time, payload or metadata");
            }
            return new Entry(id, stream, sequence, type, time, name, revision, payload, metadata);
        }

        private void field(String name, BsonReader from) {
            switch (name) {
                case "i" -> id = from.readString();
                case "a" -> stream = from.readString();
                case "s" -> sequence = from.readInt64();
                case "y" -> type = from.readString();
                case "ts" -> time = from.readInt64();
                case "pt" -> this.name = from.readString();
                case "pr" -> revision = from.readString();
                case "p" -> payload = from.readString();
                case "m" -> metadata = from.readString();
                case "lh" -> leaf = hash(from);
                default -> from.skipValue();
            }
        }
    }

    private static Hash hash(BsonReader from) {
        return Hash.of(from.readBinaryData().getData());
    }

    private static UUID uuid(BsonBinary binary) {
        if (binary.getType() != BsonBinarySubType.UUID_STANDARD.getValue()) {
            throw new IllegalArgumentException("no id of a commit");
        }
        ByteBuffer bytes = ByteBuffer.wrap(binary.getData());
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
