package vigil.accounts.keep;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Password hashes and second factors; never in the log, as they must be able to vanish. */
@Component
public class Credentials {

    private static final int PASSWORD_BYTES = 18;
    private static final String PASSWORD = "password";
    private static final String MUST_CHANGE = "mustChange";
    private static final String SECRET = "secret";
    private static final String LAST_STEP = "lastStep";

    private final MongoCollection<Document> credentials;
    private final PasswordEncoder encoder;
    private final SecureRandom random = new SecureRandom();

    Credentials(MongoDatabase database, PasswordEncoder encoder) {
        this.credentials = database.getCollection("credentials").withWriteConcern(WriteConcern.MAJORITY);
        this.encoder = encoder;
    }

    /**
     * What is kept of an account.
     *
     * @param mustChange whether the password was given by somebody else and is for one use
     * @param secret the second factor's, {@code null} until it is set up
     */
    public record Credential(String hash, boolean mustChange, byte @Nullable [] secret) {

        /** Tells none of it. */
        @Override
        public String toString() {
            return "Credential[mustChange=" + mustChange + ", secondFactor=" + (secret != null) + "]";
        }
    }

    /** What is kept of an account; empty when nothing is. */
    public Optional<Credential> of(String name) {
        return Optional.ofNullable(credentials.find(eq("_id", name)).first()).map(stored -> {
            Binary secret = stored.get(SECRET, Binary.class);
            return new Credential(
                    stored.getString(PASSWORD),
                    stored.getBoolean(MUST_CHANGE, false),
                    secret == null ? null : secret.getData());
        });
    }

    /** A new password for one use, without second factor; it is told this once. */
    public String issue(String name, boolean forPrograms) {
        String password = password();
        credentials.replaceOne(eq("_id", name), fresh(name, password, !forPrograms), new ReplaceOptions().upsert(true));
        return password;
    }

    /** Like {@link #issue}, unless there is one already: of two servers that try at once, one succeeds. */
    Optional<String> issueFirst(String name) {
        String password = password();
        try {
            credentials.insertOne(fresh(name, password, true));
            return Optional.of(password);
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY) return Optional.empty();
            throw e;
        }
    }

    /** A password of the owner's own choice, checked before. */
    public void change(String name, String password) {
        credentials.updateOne(eq("_id", name), combine(set(PASSWORD, encoder.encode(password)), unset(MUST_CHANGE)));
    }

    /** The second factor, proved by a first code. */
    public void secondFactor(String name, byte[] secret) {
        credentials.updateOne(eq("_id", name), combine(set(SECRET, new Binary(secret)), unset(LAST_STEP)));
    }

    /** Marks a code's time step as used; {@code false} when it or a later one has been: a code is good once. */
    public boolean use(String name, long step) {
        Document unused = new Document("_id", name)
                .append("$or", java.util.List.of(
                        new Document(LAST_STEP, new Document("$exists", false)),
                        new Document(LAST_STEP, new Document("$lt", step))));
        return credentials.updateOne(unused, set(LAST_STEP, step)).getModifiedCount() == 1;
    }

    private Document fresh(String name, String password, boolean mustChange) {
        return new Document("_id", name).append(PASSWORD, encoder.encode(password)).append(MUST_CHANGE, mustChange);
    }

    private String password() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
