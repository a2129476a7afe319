package vigil.eventlog;

import static com.mongodb.client.model.Filters.gte;
import static org.assertj.core.api.Assertions.assertThat;
import static vigil.testing.Entries.one;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vigil.eventlog.mongo.CollectionAnchor;
import vigil.eventlog.proof.Signed;
import vigil.ground.EmbeddedDatabase;
import vigil.ground.Mongo;
import vigil.testing.TestDatabase;
import vigil.testing.TestLog;
import vigil.testing.proof.SealedLog;

/** Checkpoints in a second database, out of the reach of whoever has the first one and the data folder: fsck looks at them. */
class SecondAnchorTest {

    private final Path folder = TestDatabase.folder("anchored");
    private final EmbeddedDatabase second = EmbeddedDatabase.in(TestDatabase.folder("second"));

    @AfterEach
    void close() {
        second.close();
    }

    @Test
    void a_log_cut_off_with_all_that_belongs_to_it_and_the_file_is_seen_by_the_second_database_alone() throws IOException {
        with(this::threeSealedCommits);
        assertThat(fsck(0, second.uri())).contains("3 commits, 3 events sound");

        with(database -> {
            database.getCollection("log").deleteMany(gte("_id", 2L));
            for (String name : List.of("tiles", "checkpoints", "statements", "tokens")) database.getCollection(name).drop();
        });
        Files.delete(folder.resolve("checkpoints.notes"));
        assertThat(fsck(0, "")).contains("2 commits, 2 events sound").doesNotContain("BROKEN");
        assertThat(fsck(1, second.uri())).contains("BROKEN anchor at collection vigil.anchors", "speaks of 3 events, but the log ends after 2");
    }

    @Test
    void what_was_kept_first_stays_and_another_log_in_the_same_collection_is_not_this_ones_trouble() {
        with(this::threeSealedCommits);
        try (CollectionAnchor anchor = new CollectionAnchor(second.uri(), origin());
                CollectionAnchor another = new CollectionAnchor(second.uri(), "vigil/another")) {
            String kept = anchor.newest().orElseThrow();
            anchor.keep(3, "something else");
            another.keep(9, "not a note at all");
            assertThat(anchor.newest()).hasValue(kept);
        }
        assertThat(fsck(0, second.uri())).doesNotContain("BROKEN");
        try (MongoClient client = Mongo.client(second.uri())) {
            client.getDatabase("vigil").getCollection("anchors").updateOne(
                    new Document("_id", origin() + "/3"), new Document("$set", new Document("note", "changed\n\nafterwards\n\n")));
        }
        assertThat(fsck(1, second.uri())).contains("BROKEN anchor at collection vigil.anchors");
    }

    @Test
    void a_second_database_that_does_not_answer_is_said_and_never_taken_for_sound() {
        with(this::threeSealedCommits);
        String nobody = "mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=200";
        assertThat(fsck(2, nobody)).contains("NOT LOOKED AT: the checkpoints in collection vigil.anchors").doesNotContain("BROKEN");
    }

    private void threeSealedCommits(MongoDatabase database) {
        try (TestLog log = TestLog.plain(database, TestLog.json());
                CollectionAnchor anchor = new CollectionAnchor(second.uri(), log.marks().origin())) {
            for (int i = 0; i < 3; i++) log.appender().append(one("a", i));
            SealedLog sealed = SealedLog.on(database, folder);
            sealed.seal();
            Signed signed = sealed.proofs().checkpoint().map(Signed::parse).orElseThrow();
            anchor.keep(signed.checkpoint().size(), signed.note());
        }
    }

    private String origin() {
        String[] origin = new String[1];
        with(database -> origin[0] = database.getCollection("log_meta").find().first().getString("origin"));
        return origin[0];
    }

    private String fsck(int exit, String anchor) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        int code = new Fsck(Map.of("VIGIL_DATA", folder.toString(), "VIGIL_ANCHOR_MONGODB_URI", anchor), out).run();
        String text = said.toString(StandardCharsets.UTF_8);
        assertThat(code).as(text).isEqualTo(exit);
        return text;
    }

    private void with(Consumer<MongoDatabase> use) {
        try (EmbeddedDatabase database = EmbeddedDatabase.in(folder);
                MongoClient client = Mongo.client(database.uri())) {
            use.accept(client.getDatabase("vigil"));
        }
    }
}
