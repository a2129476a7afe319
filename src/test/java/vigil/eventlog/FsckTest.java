package vigil.eventlog;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static vigil.testing.Entries.one;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import vigil.ground.EmbeddedDatabase;
import vigil.ground.Mongo;
import vigil.testing.TestDatabase;
import vigil.testing.TestLog;
import vigil.testing.proof.SealedLog;

/** The command that checks a stopped server's log. */
class FsckTest {

    private final Path folder = TestDatabase.folder("fsck");
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void a_sound_log_ends_with_0_and_says_its_head() {
        with(FsckTest::twoCommits);
        assertThat(fsck()).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("2 commits, 2 events sound; head ", "SOUND: ", "NGUYÊN VẸN: ");
    }

    @Test
    void a_changed_log_ends_with_1_and_names_the_place() {
        with(FsckTest::twoCommits);
        with(database -> database.getCollection("log").updateOne(eq("_id", 1L), Updates.set("ev.0.m", "{\"by\":\"x\"}")));
        assertThat(fsck()).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("BROKEN at position 1: the event is not what was hashed", "NOT SOUND: see above", "CÓ SAI LỆCH: ");
    }

    @Test
    void a_signed_log_is_looked_at_with_all_that_belongs_to_it() throws IOException {
        with(FsckTest::twoCommits);
        with(database -> SealedLog.on(database, folder).seal());
        assertThat(fsck()).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("tree of 2 leaves, 2 checkpoints");

        with(database -> database.getCollection("log").deleteOne(eq("_id", 1L)));
        assertThat(fsck()).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("BROKEN tree at leaf 1", "BROKEN checkpoint at size 2: speaks of 2 events, but the log ends after 1")
                .contains("BROKEN anchor at file checkpoints.notes number 1");
    }

    @Test
    void an_index_that_is_missing_is_named_and_without_the_keys_it_ends_with_2() throws IOException {
        with(FsckTest::twoCommits);
        with(database -> SealedLog.on(database, folder).seal());
        Files.delete(folder.resolve("checkpoint.key"));
        assertThat(fsck()).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("NOT LOOKED AT: the signatures");
        with(database -> database.getCollection("log").dropIndexes());
        assertThat(fsck()).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("BROKEN index at log: the unique index");
    }

    @Test
    void without_a_log_or_beside_a_running_server_it_ends_with_2() {
        assertThat(fsck()).isEqualTo(2);
        try (EmbeddedDatabase running = EmbeddedDatabase.in(folder)) {
            assertThat(running.uri()).isNotEmpty();
            assertThat(fsck()).isEqualTo(2);
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("There is no log", "in use by another server");
    }

    /** Whoever only looks makes nothing, and what could not be looked at never ends like something that is broken. */
    @Test
    void what_is_no_data_folder_no_address_or_no_database_is_said_and_nothing_is_made_there() throws IOException {
        Path nowhere = folder.resolve("nowhere");
        said(Map.of("VIGIL_DATA", nowhere.toString()), "There is no log in " + nowhere, "CHƯA KIỂM TRA ĐƯỢC");
        assertThat(Files.exists(nowhere)).isFalse();
        said(Map.of("VIGIL_MONGODB_URI", "rubbish"), "VIGIL_MONGODB_URI is no address of a database");
        said(Map.of("VIGIL_MONGODB_URI", "mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=200"), "The database did not answer");
        with(FsckTest::twoCommits);
        said(Map.of("VIGIL_DATA", folder.toString(), "VIGIL_ANCHOR_MONGODB_URI", "rubbish"), "VIGIL_ANCHOR_MONGODB_URI is no address");
        Files.write(folder.resolve("vigil.db"), new byte[9000]);
        said(Map.of("VIGIL_DATA", folder.toString()), "vigil.db cannot be opened", "put a whole copy of the data folder in its place");
    }

    private void said(Map<String, String> settings, String... what) {
        said.reset();
        int code = new Fsck(settings, new PrintStream(said, true, StandardCharsets.UTF_8)).run();
        assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains(what).doesNotContain("BROKEN");
    }

    private static void twoCommits(MongoDatabase database) {
        try (TestLog log = TestLog.plain(database, TestLog.json())) {
            log.appender().append(one("a", 0));
            log.appender().append(one("a", 1));
        }
    }

    private int fsck() {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new Fsck(Map.of("VIGIL_DATA", folder.toString()), out).run();
    }

    private void with(Consumer<MongoDatabase> use) {
        try (EmbeddedDatabase database = EmbeddedDatabase.in(folder);
                MongoClient client = Mongo.client(database.uri())) {
            use.accept(client.getDatabase("vigil"));
        }
    }
}
