package vigil.vault.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import vigil.ground.CannotStart;
import vigil.vault.Vault;

/** What the key store knows of itself: by which master key its keys are wrapped, and how far it follows the log's erasures. */
public final class KeyMarks {

    private static final String MASTER = "master";
    private static final String FORGOTTEN = "forgotten";
    private static final String DESTROYED = "destroyed";
    private static final int REMEMBERED = 1_000;
    private static final UpdateOptions OR_MAKE = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> marks;

    public KeyMarks(MongoDatabase database) {
        this.marks = Keys.majority(database.getCollection("marks"));
    }

    /** Refuses a master key that is not the one of this store; the first one is remembered. */
    public Document require(MasterKey master) {
        byte[] mine = master.fingerprint();
        marks.updateOne(eq("_id", MASTER), Updates.setOnInsert("fingerprint", new Binary(mine)), OR_MAKE);
        Document mark = mark(MASTER).orElseThrow();
        if (mark.get("next") != null) {
            throw new CannotStart(
                    "The keys of this database are half wrapped by a new master key.",
                    "Run the same 'keys rotate' again: it goes on where it stopped.");
        }
        if (!isWrappedBy(mine)) {
            throw new CannotStart(
                    "The master key is not the one that wrapped the keys of this database.",
                    "Let VIGIL_MASTER_KEY_FILE name the master key that belongs to it.");
        }
        return mark;
    }

    /** Which keys were destroyed after so many; the last thousand are remembered by their owners. */
    public Vault.Destroyed destroyedAfter(long many) {
        Document mark = mark(DESTROYED).orElse(new Document());
        long now = mark.get("times", 0L);
        List<String> owners = mark.getList("owners", String.class, List.of());
        long fresh = now - many;
        if (fresh < 0 || fresh > owners.size()) return new Vault.Destroyed(now, null);
        return new Vault.Destroyed(now, List.copyOf(owners.subList(owners.size() - (int) fresh, owners.size())));
    }

    /** A key is about to be destroyed. */
    public boolean destroying(String owner) {
        return marks.updateOne(
                        eq("_id", DESTROYED),
                        Updates.combine(
                                Updates.inc("times", 1L),
                                Updates.pushEach("owners", List.of(owner), new PushOptions().slice(-REMEMBERED))),
                        OR_MAKE)
                .wasAcknowledged();
    }

    /** Whether the keys are wrapped by the master key of a fingerprint; so is an empty store by any. */
    public boolean isWrappedBy(byte[] fingerprint) {
        return mark(MASTER)
                .map(mark -> Arrays.equals(fingerprint, mark.get("fingerprint", Binary.class).getData()))
                .orElse(true);
    }

    /** Whether the keys are on their way to another master key than that of a fingerprint. */
    public boolean isOnTheWayToAnother(byte[] fingerprint) {
        return mark(MASTER)
                .map(mark -> mark.get("next", Binary.class))
                .map(next -> !Arrays.equals(fingerprint, next.getData()))
                .orElse(false);
    }

    public void beginRotation(MasterKey to) {
        marks.updateOne(eq("_id", MASTER), Updates.set("next", new Binary(to.fingerprint())), OR_MAKE);
    }

    public void endRotation(MasterKey to) {
        marks.updateOne(
                eq("_id", MASTER),
                Updates.combine(Updates.set("fingerprint", new Binary(to.fingerprint())), Updates.unset("next")));
    }

    public long forgottenTo() {
        return mark(FORGOTTEN).map(mark -> mark.getLong("position")).orElse(-1L);
    }

    public Document forgottenTo(long position) {
        marks.updateOne(eq("_id", FORGOTTEN), Updates.set("position", position), OR_MAKE);
        return new Document("position", position);
    }

    private Optional<Document> mark(String id) {
        return Optional.ofNullable(marks.find(eq("_id", id)).first());
    }
}
