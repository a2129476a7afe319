package vigil.accounts.keep;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import vigil.testing.server.RawData;
import vigil.testing.TestDatabase;
import vigil.vault.SealBroken;
import vigil.vault.TestVault;
import vigil.vault.VaultUnreachable;

/** How second factors lie in the database: closed, each for its account, under a key that is rotated with all others. */
class SealedFactorsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-23T02:00:00Z");

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private TestDatabase store;
    private MongoDatabase database;
    private Credentials credentials;

    @BeforeEach
    void open() {
        store = TestDatabase.embedded();
        database = store.database();
        credentials = over(1);
        credentials.issue("lan", false, 1);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_secret_is_nowhere_in_the_database_and_can_be_read() {
        assertThat(RawData.of(database).holds(credentials.of("lan").orElseThrow().hash())).as("it finds what is there").isTrue();
        credentials.secondFactor("lan", SECRET);
        assertThat(RawData.of(database).holdsSecret(SECRET)).isFalse();
        assertThat(credentials.secret("lan")).hasValueSatisfying(secret -> assertThat(secret).isEqualTo(SECRET));
        assertThat(credentials.of("lan")).get().extracting(Credentials.Credential::secondFactor).isEqualTo(true);
    }

    @Test
    void one_that_was_kept_in_clear_is_sealed_at_the_start_or_when_it_is_first_used() {
        keptInClear("lan");
        assertThat(RawData.of(database).holdsSecret(SECRET)).isTrue();
        assertThat(credentials.secret("lan")).hasValueSatisfying(secret -> assertThat(secret).isEqualTo(SECRET));
        assertThat(RawData.of(database).holdsSecret(SECRET)).isFalse();
        credentials.issue("mai", false, 1);
        keptInClear("mai");
        assertThat(credentials.sealClearOnes()).isEqualTo(1);
        assertThat(RawData.of(database).holdsSecret(SECRET)).isFalse();
        assertThat(credentials.secret("mai")).hasValueSatisfying(secret -> assertThat(secret).isEqualTo(SECRET));
        assertThat(credentials.sealClearOnes()).isZero();
        assertThat(credentials.use("mai", 7)).isTrue();
    }

    @Test
    void it_opens_after_the_master_key_was_changed_and_not_while_it_changes() {
        credentials.secondFactor("lan", SECRET);
        TestVault.rotate(database, 1, 2);
        assertThat(over(2).secret("lan")).hasValueSatisfying(secret -> assertThat(secret).isEqualTo(SECRET));
        Credentials late = over(2);
        TestVault.rotate(database, 2, 3);
        assertThatThrownBy(() -> late.secret("lan")).isInstanceOf(VaultUnreachable.class);
    }

    @Test
    void it_opens_for_no_other_account_and_not_when_it_was_changed() {
        credentials.secondFactor("lan", SECRET);
        credentials.issue("thief", false, 1);
        Document lans = collection().find(eq("_id", "lan")).first().get("secret", Document.class);
        collection().updateOne(eq("_id", "thief"), set("secret", lans));
        assertThatThrownBy(() -> credentials.secret("thief")).isInstanceOf(SealBroken.class);
        collection().updateOne(eq("_id", "lan"), set("secret.text", "AAAA" + lans.getString("text").substring(4)));
        assertThatThrownBy(() -> credentials.secret("lan")).isInstanceOf(SealBroken.class);
    }

    @Test
    void what_was_ordered_happens_once_however_often_it_is_said() {
        credentials.secondFactor("lan", SECRET);
        String hash = credentials.of("lan").orElseThrow().hash();
        assertThat(credentials.issue("lan", false, 1)).as("the order that made it, again").isEmpty();
        credentials.forgetSecondFactor("lan", 1);
        assertThat(credentials.of("lan")).contains(new Credentials.Credential(hash, true, LATER, false, true));
        credentials.forgetSecondFactor("lan", 5);
        credentials.requireChange("lan", 5);
        assertThat(credentials.secret("lan")).isEmpty();
        assertThat(credentials.issue("lan", true, 9)).isPresent();
        assertThat(credentials.of("lan").orElseThrow().hash()).isNotEqualTo(hash);
    }

    private void keptInClear(String name) {
        collection().updateOne(eq("_id", name), set("secret", new Binary(SECRET)));
    }

    private MongoCollection<Document> collection() {
        return database.getCollection("credentials");
    }

    private Credentials over(int master) {
        TestVault vault = TestVault.in(database, master);
        return new Credentials(
                database, PasswordEncoderFactories.createDelegatingPasswordEncoder(), new SealedFactors(vault, vault),
                new FirstPassword(Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofHours(72)));
    }
}
