package vigil.accounts.keep;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.BsonType;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import vigil.ground.Trouble.Patiently;

/**
 * Password hashes and second factors; never in the log, as they must be able to vanish. A secret stands here sealed, under the
 * name it had when it still stood in clear, so that an older server stops at it instead of taking it for missing.
 */
@Component
public class Credentials {

    private static final int PASSWORD_BYTES = 18;
    private static final String PASSWORD = "password";
    private static final String MUST_CHANGE = "mustChange";
    private static final String SECRET = "secret";
    private static final String LAST_STEP = "lastStep";
    private static final String ORDER = "order";
    private static final String GOOD_UNTIL = "goodUntil";

    private final MongoCollection<Document> credentials;
    private final PasswordEncoder encoder;
    private final SealedFactors factors;
    private final FirstPassword first;
    private final SecureRandom random = new SecureRandom();

    Credentials(MongoDatabase database, PasswordEncoder encoder, SealedFactors factors, FirstPassword first) {
        this.credentials = database.getCollection("credentials").withWriteConcern(WriteConcern.MAJORITY);
        this.encoder = encoder;
        this.factors = factors;
        this.first = first;
    }

    /**
     * What is kept of an account.
     *
     * @param mustChange whether the password was given by somebody else and is for one use
     * @param goodUntil from when on a password for one use is good no longer; {@code null} for one of the owner's own choice
     * @param isOver whether that has come
     * @param secondFactor whether it is set up
     */
    public record Credential(
            String hash, boolean mustChange, @Nullable Instant goodUntil, boolean isOver, boolean secondFactor) {

        /** Does not tell the hash. */
        @Override
        public String toString() {
            return "Credential[mustChange=" + mustChange + ", secondFactor=" + secondFactor + "]";
        }
    }

    /** What is kept of an account; empty when nothing is. */
    public Optional<Credential> of(String name) {
        return kept(name).map(this::credential);
    }

    private Credential credential(Document stored) {
        Date until = stored.getDate(GOOD_UNTIL);
        boolean isOver = until != null && !first.now().isBefore(until.toInstant());
        return new Credential(
                stored.getString(PASSWORD),
                stored.getBoolean(MUST_CHANGE, false),
                until == null ? null : until.toInstant(),
                isOver,
                stored.get(SECRET) != null);
    }

    /**
     * The second factor's secret; empty until it is set up. One that an earlier version left in clear is sealed at once.
     *
     * @throws vigil.vault.VaultUnreachable the key store cannot be asked now
     */
    public Optional<byte[]> secret(String name) {
        return kept(name).map(stored -> stored.get(SECRET)).map(secret -> switch (secret) {
            case Binary clear -> sealed(name, clear);
            case Document closed -> factors.opened(name, closed);
            default -> throw new IllegalStateException("the second factor of " + name + " is kept in no known way");
        });
    }

    /** Seals every secret that an earlier version left in clear; how many there were. */
    int sealClearOnes() {
        List<Document> clear = credentials.find(Filters.type(SECRET, BsonType.BINARY)).into(new ArrayList<>());
        clear.forEach(one -> sealed(one.getString("_id"), one.get(SECRET, Binary.class)));
        return clear.size();
    }

    /** Another server may have sealed it, or the account another one by now: only what is still there is replaced. */
    private byte[] sealed(String name, Binary clear) {
        Document closed = factors.closed(name, clear.getData());
        credentials.updateOne(and(eq("_id", name), eq(SECRET, clear)), set(SECRET, closed));
        return clear.getData();
    }

    private Optional<Document> kept(String name) {
        return Optional.ofNullable(credentials.find(eq("_id", name)).first());
    }

    /**
     * A new password for one use and for some days, without second factor; it is told this once.
     *
     * @param order position in the log of what asked for it: nothing happens for the same or an earlier one a second time
     */
    public Optional<String> issue(String name, boolean forPrograms, long order) {
        String password = password();
        Document credential = fresh(name, password, !forPrograms).append(ORDER, order);
        try {
            credentials.replaceOne(notYet(name, order), credential, new ReplaceOptions().upsert(true));
            return Optional.of(password);
        } catch (MongoWriteException e) {
            return ifKnown(e);
        }
    }

    /** Takes the second factor away, once for an order. */
    public void forgetSecondFactor(String name, long order) {
        credentials.updateOne(notYet(name, order), combine(unset(SECRET), unset(LAST_STEP), set(ORDER, order)));
    }

    /** Makes the password good for choosing another only, once for an order. */
    public void requireChange(String name, long order) {
        credentials.updateOne(notYet(name, order), combine(set(MUST_CHANGE, true), set(ORDER, order)));
    }

    private static Bson notYet(String name, long order) {
        return and(eq("_id", name), Filters.or(Filters.exists(ORDER, false), Filters.lt(ORDER, order)));
    }

    /**
     * A password for one use like {@link #issue}, unless there is one already that is or was used, or is still good: of two
     * servers that try at once, one succeeds.
     */
    Optional<String> issueFirst(String name) {
        String password = password();
        Document mine = fresh(name, password, true);
        return Patiently.get("keep the first password", () -> isKept(name, mine)) ? Optional.of(password) : Optional.empty();
    }

    /** Whether this one is kept, also by an earlier attempt whose answer was lost, and no other. */
    private boolean isKept(String name, Document mine) {
        try {
            Bson over = and(eq("_id", name), eq(MUST_CHANGE, true), Filters.lte(GOOD_UNTIL, Date.from(first.now())));
            credentials.replaceOne(over, mine, new ReplaceOptions().upsert(true));
            return true;
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) throw e;
            return kept(name).filter(found -> mine.getString(PASSWORD).equals(found.getString(PASSWORD))).isPresent();
        }
    }

    private static Optional<String> ifKnown(MongoWriteException e) {
        if (ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY) return Optional.empty();
        throw e;
    }

    /** A password of the owner's own choice, checked before. */
    void change(String name, String password) {
        credentials.updateOne(
                eq("_id", name),
                combine(set(PASSWORD, encoder.encode(password)), unset(MUST_CHANGE), unset(GOOD_UNTIL)));
    }

    /** The second factor, proved by a first code. */
    void secondFactor(String name, byte[] secret) {
        credentials.updateOne(eq("_id", name), combine(set(SECRET, factors.closed(name, secret)), unset(LAST_STEP)));
    }

    /** Marks a code's time step as used; {@code false} when it or a later one has been: a code is good once. */
    public boolean use(String name, long step) {
        Document unused = new Document("_id", name)
                .append("$or", List.of(
                        new Document(LAST_STEP, new Document("$exists", false)),
                        new Document(LAST_STEP, new Document("$lt", step))));
        return credentials.updateOne(unused, set(LAST_STEP, step)).getModifiedCount() == 1;
    }

    private Document fresh(String name, String password, boolean mustChange) {
        Document credential =
                new Document("_id", name).append(PASSWORD, encoder.encode(password)).append(MUST_CHANGE, mustChange);
        return mustChange ? credential.append(GOOD_UNTIL, Date.from(first.goodUntil())) : credential;
    }

    private String password() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
