package vigil.vault;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import org.bson.Document;
import org.bson.types.Binary;
import vigil.ground.CannotStart;

/** The keys in a database of their own, each wrapped by the master key; of a destroyed key a tombstone stays. */
final class Keys implements KeyStore {

    private static final String ACTIVE = "active";
    private static final String SHREDDED = "shredded";

    private final MongoCollection<Document> keys;
    private final MasterKey master;
    private final Clock clock;
    private final KeyCache cache = new KeyCache();

    Keys(MongoDatabase database, MasterKey master, Clock clock) {
        this.keys = majority(database.getCollection("keys"));
        this.master = master;
        this.clock = clock;
        requireSameMaster(majority(database.getCollection("marks")));
    }

    /** A key, or when it was destroyed. */
    sealed interface Found {
        record Key(SecretKey value) implements Found {}

        record Gone(Instant at) implements Found {}
    }

    /** What is known of an owner's key; at most a minute old. */
    Optional<Found> find(String owner) {
        return cache.get(owner).or(() -> {
            Optional<Found> found = asking(() -> Optional.ofNullable(
                            keys.find(Filters.eq("_id", owner)).first())
                    .map(this::found));
            found.ifPresent(known -> cache.put(owner, known));
            return found;
        });
    }

    /** The owner's key, made when there is none. */
    SecretKey obtain(String owner) {
        Found found = find(owner).orElseGet(() -> make(owner));
        return switch (found) {
            case Found.Key key -> key.value();
            case Found.Gone gone -> throw new OwnerErased(owner);
        };
    }

    @Override
    public State state(String owner) {
        return asking(() -> Optional.ofNullable(
                        keys.find(Filters.eq("_id", owner)).first()))
                .map(document -> ACTIVE.equals(document.getString("state")) ? State.ACTIVE : State.SHREDDED)
                .orElse(State.ABSENT);
    }

    @Override
    public void shred(String owner, String reason) {
        if (state(owner) != State.SHREDDED) {
            asking(() -> keys.updateOne(
                    Filters.eq("_id", owner),
                    Updates.combine(
                            Updates.set("state", SHREDDED),
                            Updates.set("shreddedAt", Date.from(clock.instant())),
                            Updates.set("reason", reason),
                            Updates.unset("key")),
                    new UpdateOptions().upsert(true)));
        }
        cache.forget(owner);
    }

    private Found make(String owner) {
        SecretKey key = generate();
        Document document = new Document("_id", owner)
                .append("state", ACTIVE)
                .append("key", new Binary(master.wrap(key)))
                .append("madeAt", Date.from(clock.instant()));
        try {
            asking(() -> keys.insertOne(document));
        } catch (MongoWriteException e) { // another thread or server was faster
            return find(owner).orElseThrow(() -> e);
        }
        Found made = new Found.Key(key);
        cache.put(owner, made);
        return made;
    }

    private Found found(Document document) {
        return SHREDDED.equals(document.getString("state"))
                ? new Found.Gone(document.getDate("shreddedAt").toInstant())
                : new Found.Key(
                        master.unwrap(document.get("key", Binary.class).getData()));
    }

    private void requireSameMaster(MongoCollection<Document> marks) {
        byte[] mine = master.fingerprint();
        asking(() -> marks.updateOne(
                Filters.eq("_id", "master"),
                Updates.setOnInsert("fingerprint", new Binary(mine)),
                new UpdateOptions().upsert(true)));
        Document mark = asking(() -> marks.find(Filters.eq("_id", "master")).first());
        if (mark == null || !Arrays.equals(mine, mark.get("fingerprint", Binary.class).getData())) {
            throw new CannotStart(
                    "The master key is not the one that wrapped the keys of this database.",
                    "Let VIGIL_MASTER_KEY_FILE name the master key that belongs to it.");
        }
    }

    private static SecretKey generate() {
        try {
            KeyGenerator generator = KeyGenerator.getInstance("AES");
            generator.init(256);
            return generator.generateKey();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T asking(Supplier<T> question) {
        try {
            return question.get();
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) throw e;
            throw new VaultUnreachable("the key store did not take a change", e);
        } catch (MongoException e) {
            throw new VaultUnreachable("the key store cannot be asked", e);
        }
    }

    private static MongoCollection<Document> majority(MongoCollection<Document> collection) {
        return collection.withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY);
    }
}
