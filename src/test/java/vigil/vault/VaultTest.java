package vigil.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vigil.ground.CannotStart;
import vigil.ground.Mongo;
import vigil.kernel.Confidential;
import vigil.kernel.Confidential.Closed;
import vigil.kernel.Confidential.Open;
import vigil.kernel.Confidential.Origin;
import vigil.testing.TestDatabase;
import vigil.vault.store.Keys;
import vigil.vault.store.MasterKey;

class VaultTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-01T01:10:00Z"), ZoneOffset.UTC);
    private static final Origin NAME = new Origin("person-1", 0, "e-1", "/name");

    private final byte[] master = new byte[32];
    private TestDatabase database;
    private Keys keys;
    private KeyedVault vault;

    @BeforeEach
    void open() {
        database = TestDatabase.embedded();
        keys = new Keys(database.database(), new MasterKey(master), CLOCK);
        vault = new KeyedVault(keys, () -> "log-1");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_sealed_text_opens_for_a_reader_and_shows_nothing_before() {
        Closed closed = vault.seal(text("Người Giả Định"), NAME);
        assertThat(closed.owner()).isEqualTo("person-1");
        assertThat(closed.toString() + closed.text()).doesNotContain("Giả");
        assertThat(vault.open(closed)).isEqualTo(new Disclosed.Text("Người Giả Định"));
        assertThat(again().open(closed)).isEqualTo(new Disclosed.Text("Người Giả Định"));
    }

    @Test
    void the_same_text_twice_looks_different() {
        assertThat(vault.seal(text("x"), NAME).text())
                .isNotEqualTo(vault.seal(text("x"), NAME).text());
    }

    @Test
    void a_text_may_belong_to_somebody_else_than_its_stream() {
        Closed closed = vault.seal((Open) text("x").under("person-9"), NAME);
        assertThat(closed.owner()).isEqualTo("person-9");
        assertThat(vault.open(closed)).isEqualTo(new Disclosed.Text("x"));
    }

    @Test
    void moved_changed_or_under_another_key_it_does_not_open() {
        Closed sealed = vault.seal(text("x"), NAME);
        vault.seal(text("y"), new Origin("person-2", 0, "e-2", "/name"));
        broken(with(sealed, new Origin("person-1", 0, "e-1", "/phone")));
        broken(with(sealed, new Origin("person-1", 1, "e-1", "/name")));
        broken(with(sealed, new Origin("person-1", 0, "e-9", "/name")));
        broken(new Closed("person-2", sealed.nonce(), sealed.text(), sealed.commitment(), NAME));
        broken(new Closed("person-1", sealed.nonce(), "AAAA" + sealed.text().substring(4), sealed.commitment(), NAME));
        broken(new Closed("nobody", sealed.nonce(), sealed.text(), sealed.commitment(), NAME));
        assertThatThrownBy(() -> new KeyedVault(keys, () -> "log-2").open(sealed)).isInstanceOf(SealBroken.class);
    }

    @Test
    void a_destroyed_key_is_told_as_erased_with_its_time_and_never_made_again() {
        Closed closed = vault.seal(text("x"), NAME);
        keys.shred("person-1", "asked for by the person");
        keys.shred("person-1", "again");
        assertThat(vault.open(closed)).isEqualTo(new Disclosed.Erased(CLOCK.instant()));
        assertThat(keys.state("person-1")).isEqualTo(KeyStore.State.SHREDDED);
        assertThatThrownBy(() -> vault.seal(text("y"), NAME)).isInstanceOf(OwnerErased.class);
        assertThatThrownBy(() -> again().seal(text("y"), NAME)).isInstanceOf(OwnerErased.class);
    }

    @Test
    void who_never_had_a_key_can_be_erased_in_advance() {
        assertThat(keys.state("person-7")).isEqualTo(KeyStore.State.ABSENT);
        keys.shred("person-7", "merged");
        assertThatThrownBy(() -> vault.seal((Open) text("x").under("person-7"), NAME))
                .isInstanceOf(OwnerErased.class);
    }

    @Test
    void a_key_store_that_cannot_be_asked_is_trouble_and_not_erasure() {
        Closed closed = vault.seal(text("x"), NAME);
        String nobodyThere = "mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=200";
        try (MongoClient dead = Mongo.client(nobodyThere)) {
            assertThatThrownBy(() -> new Keys(dead.getDatabase("keys"), new MasterKey(master), CLOCK))
                    .isInstanceOf(VaultUnreachable.class);
        }
        assertThat(vault.open(closed)).isInstanceOf(Disclosed.Text.class);
    }

    @Test
    void another_master_key_is_refused_at_the_door() {
        byte[] other = master.clone();
        other[0] = 1;
        assertThatThrownBy(() -> new Keys(database.database(), new MasterKey(other), CLOCK))
                .isInstanceOf(CannotStart.class);
    }

    @Test
    void a_master_key_is_made_once_for_its_owner_only() throws IOException {
        Path file = TestDatabase.folder("master").resolve("master.key");
        assertThatThrownBy(() -> MasterKey.in(file, false)).isInstanceOf(CannotStart.class);
        byte[] made = MasterKey.in(file, true).fingerprint();
        assertThat(MasterKey.in(file, true).fingerprint()).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    private KeyedVault again() {
        return new KeyedVault(new Keys(database.database(), new MasterKey(master), CLOCK), () -> "log-1");
    }

    private void broken(Closed closed) {
        assertThatThrownBy(() -> vault.open(closed)).isInstanceOf(SealBroken.class);
    }

    private static Closed with(Closed closed, Origin origin) {
        return new Closed(closed.owner(), closed.nonce(), closed.text(), closed.commitment(), origin);
    }

    private static Open text(String text) {
        return (Open) Confidential.of(text);
    }
}
