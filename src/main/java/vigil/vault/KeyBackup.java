package vigil.vault;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import vigil.ground.CannotStart;
import vigil.ground.SecretFile;
import vigil.vault.store.Keys;
import vigil.vault.store.KeyMarks;
import vigil.vault.store.MasterKey;

/**
 * A copy of the key store in a file: one JSON line per key, wrapped as in the store, or per tombstone; the last line is sealed
 * by the master key, so that a file that was cut or changed is refused. Bringing one back never brings a destroyed key back:
 * tombstones win on both sides, and the store is set back to the position of the log it had followed, so that the server
 * destroys again, before it answers anybody, what was erased since.
 */
final class KeyBackup {

    private static final int FORMAT = 1;
    private static final long NOTHING_YET = -1;

    private final MongoCollection<Document> keys;
    private final KeyMarks marks;
    private final MasterKey master;

    KeyBackup(MongoDatabase database, MasterKey master) {
        this.keys = Keys.collection(database);
        this.marks = new KeyMarks(database);
        this.master = master;
        marks.require(master);
    }

    /** What a file brought. */
    record Restored(int added, int tombstones, int known) {}

    /** Writes the file, readable by its owner alone; says how many lines of keys and tombstones. */
    int write(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(new Document("vigil-keys", FORMAT)
                .append("master", master.name())
                .append("forgottenTo", marks.forgottenTo())
                .toJson());
        for (Document key : keys.find()) lines.add(key.toJson());
        lines.add(new Document("lines", lines.size()).append("seal", seal(lines)).toJson());
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file stands in a folder");
        Path draft = Files.createTempFile(folder, "keys", ".part", SecretFile.ownerOnly(folder));
        Files.write(draft, lines, StandardCharsets.UTF_8);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        return lines.size() - 2;
    }

    /**
     * Brings the keys of a file back.
     *
     * @throws CannotStart it is no such file, is incomplete, of another master key, or of another store; nothing was changed
     */
    Restored restore(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        Document head = checked(lines);
        List<Document> copies = lines.subList(1, lines.size() - 1).stream().map(Document::parse).toList();
        copies.forEach(this::requireSameKey);
        Number known = head.get("forgottenTo", Number.class);
        long from = known == null ? NOTHING_YET : known.longValue();
        marks.forgottenTo(Math.min(marks.forgottenTo(), from));
        int added = 0;
        int tombstones = 0;
        for (Document copy : copies) {
            if (isTombstone(copy) && bury(copy)) tombstones++;
            else if (found(copy) == null) {
                keys.insertOne(copy);
                added++;
            }
        }
        return new Restored(added, tombstones, copies.size() - added - tombstones);
    }

    private Document checked(List<String> lines) {
        try {
            Document head = Document.parse(lines.getFirst());
            Document end = Document.parse(lines.getLast());
            List<String> before = lines.subList(0, lines.size() - 1);
            boolean whole = head.getInteger("vigil-keys", 0) == FORMAT && MessageDigest.isEqual(
                    seal(before).getBytes(StandardCharsets.UTF_8),
                    String.valueOf(end.getString("seal")).getBytes(StandardCharsets.UTF_8));
            if (whole) return head;
        } catch (RuntimeException unreadable) {
            throw refused(unreadable);
        }
        throw refused(null);
    }

    private static CannotStart refused(@Nullable Throwable why) {
        String what = "This is no complete copy of keys that are wrapped by this master key.";
        String remedy = "Take another file, or the master key of the day on which it was made.";
        return why == null ? new CannotStart(what, remedy) : new CannotStart(what, remedy, why);
    }

    private void requireSameKey(Document copy) {
        Document live = found(copy);
        if (live == null || isTombstone(copy) || isTombstone(live)) return;
        if (!live.get("key", Binary.class).equals(copy.get("key", Binary.class))) {
            throw new CannotStart(
                    "The store already has another key of " + copy.getString("_id") + ".",
                    "The file is of another installation; nothing was changed.");
        }
    }

    /** A tombstone of the file holds here too, even where the key is still alive. */
    private boolean bury(Document tombstone) {
        Document live = found(tombstone);
        if (live == null) keys.insertOne(tombstone);
        else if (isTombstone(live)) return false;
        else {
            keys.updateOne(
                    eq("_id", tombstone.getString("_id")),
                    Updates.combine(
                            Updates.set("state", Keys.SHREDDED),
                            Updates.set("shreddedAt", tombstone.getDate("shreddedAt")),
                            Updates.set("reason", tombstone.getString("reason")),
                            Updates.unset("key")));
        }
        return true;
    }

    private @Nullable Document found(Document copy) {
        return keys.find(eq("_id", copy.getString("_id"))).first();
    }

    private static boolean isTombstone(Document key) {
        return Keys.SHREDDED.equals(key.getString("state"));
    }

    private String seal(List<String> lines) {
        return HexFormat.of().formatHex(master.seal(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
    }
}
