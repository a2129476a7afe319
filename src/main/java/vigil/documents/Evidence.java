package vigil.documents;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.GridFSUploadStream;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.Updates;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.Date;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.commands.StreamUnknown;
import vigil.eventlog.Fsck;
import vigil.kernel.Actor;

/**
 * Keeps the bytes of evidence in GridFS, sealed; a file is known from the moment all its bytes and its hash are stored. The
 * hash is that of the bytes as they were sent.
 */
@Component
public class Evidence {

    private static final int CHUNK = 1 << 20;
    private static final String KEY = "key";

    /** Set on a file whose bytes were destroyed by decision. */
    public static final String DESTROYED = "destroyed";

    /** Where files are kept, with the indexes that the driver makes for their pieces. */
    public static final List<Fsck.Beside> COLLECTIONS = List.of(
            new Fsck.Beside("evidence"),
            new Fsck.Beside("evidence.files", List.of("filename", "uploadDate"), false),
            new Fsck.Beside("evidence.chunks", List.of("files_id", "n"), true));

    private final GridFSBucket bytes;
    private final MongoCollection<Document> pieces;
    private final MongoCollection<Document> files;
    private final FileKeys keys;
    private final Clock clock;

    Evidence(MongoDatabase database, FileKeys keys, Clock clock) {
        this.bytes = GridFSBuckets.create(database, "evidence");
        this.pieces = database.getCollection("evidence.chunks");
        this.files = database.getCollection("evidence");
        this.keys = keys;
        this.clock = clock;
    }

    /** Stores a stream to its end, hashing it on the way; nothing stays of a stream that breaks. */
    public StoredFile store(String number, InputStream content, ContentKind kind, Actor by) throws IOException {
        String fileId = UUID.randomUUID().toString();
        HashingStream hashed = new HashingStream(content);
        FileSeal seal = FileSeal.fresh();
        write(fileId, seal.sealing(hashed));
        StoredFile file = new StoredFile(fileId, number, hashed.sha256(), hashed.size(), kind);
        files.insertOne(new Document("_id", fileId)
                .append("number", number)
                .append("sha256", file.sha256())
                .append("size", file.size())
                .append("kind", file.kind().name())
                .append(KEY, keys.closed(seal, fileId, List.of(number)))
                .append("by", by.id())
                .append("uploadedAt", Date.from(clock.instant()))
                .append("checkedAt", Date.from(clock.instant())));
        return file;
    }

    /** A file of a case; empty when there is none of this id, or it belongs to another case. */
    public Optional<StoredFile> find(String number, String fileId) {
        return Optional.ofNullable(files.find(and(eq("_id", fileId), eq("number", number), eq("removing", null))).first())
                .map(stored -> new StoredFile(
                        fileId,
                        number,
                        stored.getString("sha256"),
                        stored.getLong("size"),
                        ContentKind.valueOf(stored.getString("kind"))));
    }

    /** The case that a file belongs to, whoever asks. */
    Optional<String> caseOf(String fileId) {
        return Optional.ofNullable(files.find(eq("_id", fileId)).first()).map(stored -> stored.getString("number"));
    }

    /**
     * Lets a file fall away with a person as well as with its case.
     *
     * @throws StreamUnknown there is no such file, or it was forgotten already
     */
    void belongsTo(String number, String fileId, Collection<String> persons) {
        Document kept = kept(fileId);
        if (kept == null) return;
        FileSeal seal = keys.open(kept, fileId).orElseThrow(() -> new StreamUnknown("file " + fileId + " is forgotten"));
        List<String> owners = Stream.concat(Stream.of(number), persons.stream()).toList();
        files.updateOne(eq("_id", fileId), Updates.set(KEY, keys.closed(seal, fileId, owners)));
    }

    /** Keeps a file from being removed as a leftover while it is being attached; no when it is being removed already. */
    boolean wanted(String fileId) {
        return files.updateOne(
                        and(eq("_id", fileId), eq("removing", null)),
                        Updates.set("wantedAt", Date.from(clock.instant())))
                .getMatchedCount() > 0;
    }

    /** Removes a file with its key; whoever does it has told why. */
    public void delete(String fileId) {
        BsonString id = new BsonString(fileId);
        if (bytes.find(eq("_id", id)).first() != null) bytes.delete(id);
        files.deleteOne(eq("_id", fileId));
    }

    /**
     * Destroys the bytes of a file and the key they were sealed with; what the file was stays. Destroying twice changes
     * nothing, and one that was interrupted is finished by the next: first nobody can open the bytes any more, then they go.
     *
     * @param decidedBy the event that decided it
     */
    public void destroy(String fileId, String decidedBy) {
        files.updateOne(
                and(eq("_id", fileId), eq(DESTROYED, null)),
                Updates.combine(
                        Updates.set(DESTROYED, new Document("by", decidedBy).append("at", Date.from(clock.instant()))),
                        Updates.unset(KEY),
                        Updates.unset("heldUntil")));
        BsonString id = new BsonString(fileId);
        pieces.deleteMany(eq("files_id", id));
        if (bytes.find(eq("_id", id)).first() != null) bytes.delete(id);
    }

    /** Whether a file is sealed under the key of somebody, and falls away with that person. */
    public boolean isOf(String fileId, String personId) {
        Document kept = kept(fileId);
        return kept != null && FileKeys.owners(kept).contains(personId);
    }

    /** Whether a file was forgotten with somebody it belonged to. */
    public boolean isForgotten(String fileId) {
        Document kept = kept(fileId);
        return kept != null && keys.open(kept, fileId).isEmpty();
    }

    /** The bytes from the beginning; whoever reads them closes the stream. */
    public InputStream open(String fileId) throws IOException {
        Document kept = kept(fileId);
        if (kept == null) return pieces(fileId); // from before files were sealed
        FileSeal seal = keys.open(kept, fileId).orElseThrow(() -> new IOException("the file is forgotten"));
        return seal.opening(pieces(fileId));
    }

    private @Nullable Document kept(String fileId) {
        Document file = files.find(eq("_id", fileId)).first();
        return file == null ? null : file.get(KEY, Document.class);
    }

    /**
     * The stored bytes, fetched piece by piece. The driver's own stream asks for a hundred pieces in one answer, which is more than an
     * answer may hold when the database counts them as the embedded one does.
     *
     * @throws MongoGridFSException there is no such file; later on, a piece of it is missing
     */
    private InputStream pieces(String fileId) {
        GridFSFile file = bytes.find(eq("_id", new BsonString(fileId))).first();
        if (file == null) throw new MongoGridFSException("no file " + fileId);
        long count = Math.ceilDiv(file.getLength(), file.getChunkSize());
        Iterator<InputStream> each = LongStream.range(0, count).mapToObj(n -> piece(fileId, n)).iterator();
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return each.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return each.next();
            }
        });
    }

    private InputStream piece(String fileId, long n) {
        Document piece = pieces.find(and(eq("files_id", fileId), eq("n", n))).first();
        if (piece == null) throw new MongoGridFSException("piece " + n + " of file " + fileId + " is missing");
        return new ByteArrayInputStream(piece.get("data", Binary.class).getData());
    }

    private void write(String fileId, InputStream content) throws IOException {
        GridFSUploadStream upload = bytes.openUploadStream(
                new BsonString(fileId), fileId, new GridFSUploadOptions().chunkSizeBytes(CHUNK));
        try {
            content.transferTo(upload);
        } catch (IOException | RuntimeException broken) {
            upload.abort();
            throw broken;
        }
        upload.close();
    }
}
