package vigil.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vigil.ground.CannotStart;
import vigil.ground.EmbeddedDatabase;
import vigil.kernel.Confidential;
import vigil.kernel.Confidential.Closed;
import vigil.kernel.Confidential.Open;
import vigil.kernel.Confidential.Origin;
import vigil.testing.TestDatabase;
import vigil.vault.store.Keys;
import vigil.vault.store.MasterKey;

/** Texts of several owners; copies of the keys that bring nobody back; a master key that changes, killed half-way or not. */
class KeyCareTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-01T01:10:00Z"), ZoneOffset.UTC);

    private final MasterKey master = new MasterKey(new byte[32]);
    private final MasterKey other = new MasterKey(filled((byte) 7));
    private final TestDatabase database = TestDatabase.embedded();
    private final Keys keys = new Keys(database.database(), master, CLOCK);
    private final Path folder = TestDatabase.folder("keys");

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_text_of_several_owners_opens_while_all_their_keys_are_there() {
        Closed ofBoth = seal("75-2024-0001", "person-1", "person-2");
        Closed ofOne = seal("75-2024-0001");
        assertThat(ofBoth.owner()).isEqualTo("75-2024-0001+person-1+person-2");
        assertThat(open(keys, ofBoth)).isEqualTo(new Disclosed.Text("text"));
        keys.shred("person-2", "erasure");
        assertThat(open(keys, ofBoth)).isEqualTo(new Disclosed.Erased(CLOCK.instant()));
        assertThat(open(keys, ofOne)).isEqualTo(new Disclosed.Text("text"));
        assertThatThrownBy(() -> seal("75-2024-0001", "person-2")).isInstanceOf(OwnerErased.class);
    }

    @Test
    void a_copy_brings_lost_keys_back_and_destroyed_ones_not() throws IOException {
        Closed kept = seal("person-1");
        Closed forgotten = seal("person-2");
        keys.shred("person-3", "before the copy");
        keys.rememberForgottenTo(40);
        Path file = folder.resolve("yesterday");
        assertThat(backup().write(file)).isEqualTo(3);
        assertThat(Files.readString(file)).doesNotContain("text");

        keys.shred("person-2", "after the copy");
        keys.rememberForgottenTo(90);
        assertThat(backup().restore(file)).isEqualTo(new KeyBackup.Restored(0, 0, 3));
        assertThat(open(again(master), forgotten)).isInstanceOf(Disclosed.Erased.class);
        assertThat(again(master).forgottenTo()).isEqualTo(40);

        Keys.collection(database.database()).drop();
        assertThat(backup().restore(file)).isEqualTo(new KeyBackup.Restored(2, 1, 0));
        assertThat(open(again(master), kept)).isEqualTo(new Disclosed.Text("text"));
        assertThat(again(master).state("person-3")).isEqualTo(KeyStore.State.SHREDDED);
    }

    @Test
    void a_tombstone_of_the_copy_buries_a_key_that_is_still_alive() throws IOException {
        seal("person-1");
        var alive = Keys.collection(database.database()).find().first();
        keys.shred("person-1", "erasure");
        Path file = folder.resolve("buried");
        backup().write(file);
        Keys.collection(database.database()).drop();
        Keys.collection(database.database()).insertOne(alive);
        assertThat(backup().restore(file).tombstones()).isEqualTo(1);
        assertThat(again(master).state("person-1")).isEqualTo(KeyStore.State.SHREDDED);
    }

    @Test
    void a_copy_that_was_cut_changed_or_made_elsewhere_is_refused_and_nothing_changes() throws IOException {
        seal("person-1");
        seal("person-2");
        Path file = folder.resolve("copy");
        backup().write(file);
        List<String> lines = Files.readAllLines(file);
        refused(lines.subList(0, lines.size() - 1));
        refused(List.of(lines.getFirst(), lines.get(1), lines.getLast()));
        refused(List.of());
        refused(lines.stream().map(line -> line.replace("person-1", "person-9")).toList());
        assertThat(Keys.collection(database.database()).countDocuments()).isEqualTo(2);

        Keys.collection(database.database()).drop();
        again(master).obtain("person-1");
        assertThatThrownBy(() -> backup().restore(file)).isInstanceOf(CannotStart.class);
        assertThat(Keys.collection(database.database()).countDocuments()).isEqualTo(1);
    }

    @Test
    void the_master_key_changes_and_every_text_still_opens_even_when_killed_at_any_key() {
        List<Closed> texts = IntStream.range(0, 5).mapToObj(i -> seal("person-" + i)).toList();
        keys.shred("person-4", "erasure");
        Keys running = again(master);
        for (int kill = 1; kill <= 2; kill++) {
            assertThatThrownBy(() -> new Rotation(database.database(), master, other).run(_ -> {
                        throw new IllegalStateException("killed after one more key");
                    }))
                    .hasMessage("killed after one more key");
            assertThatThrownBy(() -> again(master)).isInstanceOf(CannotStart.class);
            assertThatThrownBy(() -> again(other)).isInstanceOf(CannotStart.class);
        }
        List<Disclosed> halfWay = new ArrayList<>();
        texts.forEach(text -> {
            try {
                halfWay.add(open(running, text));
            } catch (VaultUnreachable wait) {
                halfWay.add(null);
            }
        });
        assertThat(halfWay.subList(0, 4)).containsOnly(null, new Disclosed.Text("text"));
        assertThat(halfWay.subList(0, 4).stream().filter(java.util.Objects::isNull)).hasSize(2);
        new Rotation(database.database(), master, other).run(_ -> {});
        assertThatThrownBy(() -> again(master)).isInstanceOf(CannotStart.class);
        Keys rotated = again(other);
        texts.subList(0, 4).forEach(text -> assertThat(open(rotated, text)).isEqualTo(new Disclosed.Text("text")));
        assertThat(open(rotated, texts.get(4))).isInstanceOf(Disclosed.Erased.class);
        assertThat(new Rotation(database.database(), master, other).run(_ -> {})).isZero();
    }

    @Test
    void a_store_of_another_master_key_is_not_rotated() {
        seal("person-1");
        MasterKey third = new MasterKey(filled((byte) 9));
        assertThatThrownBy(() -> new Rotation(database.database(), third, other).run(_ -> {})).isInstanceOf(CannotStart.class);
        assertThat(open(again(master), seal("person-1"))).isEqualTo(new Disclosed.Text("text"));
    }

    @Test
    void the_operator_does_it_from_the_command_line() throws IOException {
        Path data = TestDatabase.folder("keys-data");
        MasterKey.in(data.resolve("master.key"), true);
        EmbeddedDatabase.in(data).close();
        Map<String, String> settings = Map.of("VIGIL_DATA", data.toString());
        assertThat(run(settings, "backup", data.resolve("copy").toString())).contains("0 keys and tombstones");
        assertThat(run(settings, "restore", data.resolve("copy").toString())).contains("destroyed again by the server");
        assertThat(run(settings, "rotate", data.resolve("new.key").toString())).contains("VIGIL_MASTER_KEY_FILE");
        assertThat(run(settings, "restore", data.resolve("copy").toString())).contains("master key is not the one");
        assertThat(run(settings, "burn", "x")).contains("keys backup FILE");
    }

    private static String run(Map<String, String> settings, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new KeyCare(settings, new PrintStream(out, true, StandardCharsets.UTF_8)).run(List.of(words));
        return out.toString(StandardCharsets.UTF_8);
    }

    private void refused(List<String> lines) throws IOException {
        Path file = folder.resolve("bad");
        Files.write(file, lines);
        assertThatThrownBy(() -> backup().restore(file)).isInstanceOf(CannotStart.class);
    }

    private KeyBackup backup() {
        return new KeyBackup(database.database(), master);
    }

    private Keys again(MasterKey with) {
        return new Keys(database.database(), with, CLOCK);
    }

    private Disclosed open(Keys with, Closed text) {
        return new KeyedVault(with, () -> "log-1").open(text);
    }

    private Closed seal(String... owners) {
        Open text = (Open) Confidential.of("text").underAll(new ArrayList<>(List.of(owners)));
        return new KeyedVault(keys, () -> "log-1").seal(text, new Origin("75-2024-0001", 0, "e-1", "/text"));
    }

    private static byte[] filled(byte with) {
        byte[] bytes = new byte[32];
        java.util.Arrays.fill(bytes, with);
        return bytes;
    }
}
