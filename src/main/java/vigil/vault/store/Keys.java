package vigil.vault.store;

import com.mongodb.MongoBulkWriteException;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import org.bson.Document;
import org.bson.types.Binary;
import vigil.vault.KeyStore;
import vigil.vault.OwnerErased;
import vigil.vault.Vault;
import vigil.vault.VaultUnreachable;

/** The keys in a database of their own, each wrapped by the master key; of a destroyed key a tombstone stays. */
public final class Keys implements KeyStore {

    public static final String ACTIVE = "active";
    public static final String SHREDDED = "shredded";
    public static final String WRAPPED_BY = "master";

    /** What stands before the last part of the owner of a key that one text of a case, or one look at it, has for itself. */
    static final String PART = "~";

    private static final int MOST_TOGETHER = 2_000;

    private final MongoCollection<Document> keys;
    private final KeyMarks marks;
    private final MasterKey master;
    private final Clock clock;
    private final KeyCache cache = new KeyCache();
    private final FreshKeys fresh;

    public Keys(MongoDatabase database, MasterKey master, Clock clock) {
        this.keys = collection(database);
        this.fresh = new FreshKeys(keys);
        this.marks = new KeyMarks(database);
        this.master = master;
        this.clock = clock;
        asking(() -> marks.require(master));
    }

    /** A key, or when it was destroyed. */
    public sealed interface Found {
        record Key(SecretKey value) implements Found {}

        record Gone(Instant at) implements Found {}
    }

    /** What is known of an owner's key; at most a minute old. */
    public Optional<Found> find(String owner) {
        return cache.get(owner).or(() -> {
            if (owner.contains(PART) && cache.isFirst(whole(owner))) readAllOf(whole(owner));
            return cache.get(owner).or(() -> read(owner));
        });
    }

    private Optional<Found> read(String owner) {
        Optional<Found> found = asking(() -> Optional.ofNullable(
                        keys.find(Filters.eq("_id", owner)).first())
                .map(this::found));
        found.ifPresent(known -> cache.put(owner, known));
        return found;
    }

    /** Whoever reads one text of a case mostly reads the others next. */
    private void readAllOf(String whole) {
        asking(() -> keys.find(new Document("_id", new Document("$gt", whole).append("$lt", whole + '\uffff')))
                        .limit(MOST_TOGETHER)
                        .into(new ArrayList<>()))
                .forEach(document -> cache.put(document.getString("_id"), found(document)));
    }

    private static String whole(String owner) {
        return owner.substring(0, owner.lastIndexOf(PART) + PART.length());
    }

    /** The owner's key, made when there is none. That of a text is mostly new, so making it is tried first. */
    public SecretKey obtain(String owner) {
        Found found = (owner.contains(PART) ? cache.get(owner) : find(owner)).orElseGet(() -> make(owner));
        return switch (found) {
            case Found.Key key -> key.value();
            case Found.Gone gone -> throw new OwnerErased(owner);
        };
    }

    /** Makes at once those of the owners' keys that were never heard of; whose key is there, or was destroyed, is left alone. */
    public void make(Collection<String> owners) {
        List<String> missing = owners.stream()
                .filter(owner -> owner.contains(PART) ? cache.get(owner).isEmpty() : find(owner).isEmpty())
                .toList();
        if (missing.size() > 1) made(missing);
    }

    /** Asks for all keys of owners at once that are not at hand. */
    public void fetch(Collection<String> owners) {
        List<String> missing = owners.stream().filter(owner -> cache.get(owner).isEmpty()).toList();
        if (missing.size() < 2) return;
        asking(() -> keys.find(Filters.in("_id", missing)).into(new ArrayList<>()))
                .forEach(document -> cache.put(document.getString("_id"), found(document)));
    }

    /** Which keys were destroyed after so many, on any server; told before each is. */
    public Vault.Destroyed destroyedAfter(long many) {
        return asking(() -> marks.destroyedAfter(many));
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
            asking(() -> marks.destroying(owner));
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

    @Override
    public long forgottenTo() {
        return asking(marks::forgottenTo);
    }

    @Override
    public void rememberForgottenTo(long position) {
        asking(() -> marks.forgottenTo(position));
    }

    private Found make(String owner) {
        made(List.of(owner));
        return cache.get(owner).or(() -> read(owner)).orElseThrow(); // another thread or server was faster
    }

    private void made(List<String> asked) {
        List<String> owners = KeysAhead.with(asked, owner -> cache.get(owner).isPresent());
        List<SecretKey> made = owners.stream().map(_ -> generate()).toList();
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < owners.size(); i++) documents.add(document(owners.get(i), made.get(i)));
        List<Boolean> added = fresh.add(documents);
        for (int i = 0; i < owners.size(); i++) {
            if (added.get(i)) cache.put(owners.get(i), new Found.Key(made.get(i)));
        }
    }

    private Document document(String owner, SecretKey key) {
        return new Document("_id", owner)
                .append("state", ACTIVE)
                .append("key", new Binary(master.wrap(key)))
                .append(WRAPPED_BY, master.name())
                .append("madeAt", Date.from(clock.instant()));
    }

    private Found found(Document document) {
        if (SHREDDED.equals(document.getString("state"))) {
            return new Found.Gone(document.getDate("shreddedAt").toInstant());
        }
        if (!document.get(WRAPPED_BY, master.name()).equals(master.name())) {
            throw new VaultUnreachable("keys are being wrapped by another master key", null);
        }
        return new Found.Key(master.unwrap(document.get("key", Binary.class).getData()));
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

    static <T> T asking(Supplier<T> question) {
        try {
            return question.get();
        } catch (MongoWriteException | MongoBulkWriteException e) {
            throw new VaultUnreachable("the key store did not take a change", e);
        } catch (MongoException e) {
            throw new VaultUnreachable("the key store cannot be asked", e);
        }
    }

    public static MongoCollection<Document> collection(MongoDatabase database) {
        return majority(database.getCollection("keys"));
    }

    public static MongoCollection<Document> majority(MongoCollection<Document> collection) {
        return collection.withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY);
    }
}
