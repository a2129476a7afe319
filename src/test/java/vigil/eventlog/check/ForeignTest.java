package vigil.eventlog.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vigil.testing.Entries.one;

import com.mongodb.MongoNamespace;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.Collation;
import com.mongodb.client.model.CollationStrength;
import com.mongodb.client.model.CreateCollectionOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ValidationAction;
import com.mongodb.client.model.ValidationOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import vigil.documents.Evidence;
import vigil.eventlog.Fsck;
import vigil.eventlog.mongo.LogMarks;
import vigil.ground.CannotStart;
import vigil.ground.Mongo;
import vigil.testing.TestDatabase;
import vigil.testing.TestLog;
import vigil.testing.TestServer;

/** Indexes and options that the log's form does not know, on a database server: each is named, and none does harm unseen. */
@EnabledIf("there")
class ForeignTest {

    private static final Collation NO_MATTER_WHICH_LETTERS =
            Collation.builder().locale("vi").collationStrength(CollationStrength.PRIMARY).build();

    private final Path folder = TestDatabase.folder("foreign");
    private TestDatabase place;
    private MongoDatabase database;

    static boolean there() {
        return TestServer.canStart();
    }

    @BeforeEach
    void open() {
        place = TestDatabase.onServer().orElseThrow();
        database = place.database();
    }

    @AfterEach
    void close() {
        withKeys(MongoDatabase::drop);
        withAnchors(MongoDatabase::drop);
        place.close();
    }

    @Test
    void a_log_with_nothing_foreign_is_sound() {
        log();
        withKeys(keys -> keys.getCollection("keys").insertOne(new Document("_id", "75-2026-0001")));
        assertThat(fsck(0)).doesNotContain("FOREIGN", "BROKEN");
    }

    @Test
    void an_index_that_only_costs_is_named_and_nothing_is_broken() {
        log();
        database.getCollection("log").createIndex(new Document("ev.pt", 1));
        database.getCollection("tiles").createIndex(new Document("n", -1));
        assertThat(fsck(0)).contains(
                "FOREIGN index at log: index ev.pt_1 {\"ev.pt\": 1} does not belong there",
                "FOREIGN index at tiles: index n_-1 {\"n\": -1} does not belong there");
        LogMarks.open(database);
    }

    @Test
    void an_index_that_removes_documents_is_broken_and_no_server_starts_on_it() {
        log();
        database.getCollection("log").createIndex(new Document("t", 1), new IndexOptions().expireAfter(60L, TimeUnit.SECONDS));
        assertThat(fsck(1)).contains("BROKEN index at log: index t_1 {\"t\": 1} removes documents 60 seconds after");
        assertThatThrownBy(() -> LogMarks.open(database))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("collection log something would remove what is kept: index t_1");
    }

    @Test
    void the_same_at_the_keys_is_broken_for_what_they_open_is_lost_with_them() {
        log();
        withKeys(keys -> keys.getCollection("keys")
                .createIndex(new Document("at", 1), new IndexOptions().expireAfter(1L, TimeUnit.DAYS)));
        assertThat(fsck(1)).contains("BROKEN index at keys: index at_1 {\"at\": 1} removes documents 86400 seconds after");
    }

    @Test
    void another_unique_index_is_broken_for_it_refuses_commits() {
        log();
        database.getCollection("log").createIndex(new Document("ev.i", 1), new IndexOptions().unique(true));
        database.getCollection("checkpoints").createIndex(new Document("place", "2dsphere"));
        assertThat(fsck(1)).contains(
                "BROKEN index at log: index ev.i_1 {\"ev.i\": 1} is unique and refuses what belongs there",
                "BROKEN index at checkpoints: index place_2dsphere {\"place\": \"2dsphere\"} is of a kind that may refuse");
    }

    /** It has the right fields and is unique, and yet the same place can be filled twice. */
    @Test
    void an_index_over_a_part_of_the_commits_is_not_the_unique_one() {
        log();
        Document places = new Document("ev.a", 1).append("ev.s", 1);
        Document some = new Document("n", new Document("$gt", 5));
        database.getCollection("log").dropIndex(places);
        database.getCollection("log").createIndex(places, new IndexOptions().unique(true).partialFilterExpression(some));
        assertThat(fsck(1)).contains("BROKEN index at log: the unique index {ev.a: 1, ev.s: 1} is missing");
        assertThatThrownBy(() -> LogMarks.open(database)).isInstanceOf(CannotStart.class).hasMessageContaining("for every commit");

        database.getCollection("log").dropIndex(places);
        database.getCollection("log")
                .createIndex(places, new IndexOptions().unique(true).collation(NO_MATTER_WHICH_LETTERS));
        assertThat(fsck(1)).contains("BROKEN index at log: the unique index {ev.a: 1, ev.s: 1} is missing");
    }

    @Test
    void options_that_remove_refuse_or_confuse_are_broken() {
        log();
        anew("tiles", new CreateCollectionOptions().capped(true).sizeInBytes(1 << 20));
        anew("statements", new CreateCollectionOptions().collation(NO_MATTER_WHICH_LETTERS));
        anew("checkpoints", new CreateCollectionOptions()
                .validationOptions(new ValidationOptions().validator(Document.parse("{size: {$exists: true}}"))));
        anew("verification", new CreateCollectionOptions()
                .validationOptions(new ValidationOptions()
                        .validator(Document.parse("{size: {$exists: true}}"))
                        .validationAction(ValidationAction.WARN)));
        assertThat(fsck(1))
                .contains("BROKEN collection at tiles: is capped: the oldest documents are removed")
                .contains("BROKEN collection at statements: has a collation")
                .contains("BROKEN collection at checkpoints: has a validator that may refuse")
                .contains("FOREIGN collection at verification: has a validator that refuses nothing");
        assertThatThrownBy(() -> LogMarks.open(database)).isInstanceOf(CannotStart.class).hasMessageContaining("tiles");
    }

    @Test
    void a_view_in_the_place_of_the_log_is_broken() {
        log();
        database.getCollection("log").renameCollection(new MongoNamespace(database.getName(), "elsewhere"));
        database.createView("log", "elsewhere", List.of());
        assertThat(fsck(1)).contains("BROKEN collection at log: is no collection but a view");
    }

    /** The driver's own indexes of pieces and files belong there; what removes or refuses a piece loses a file. */
    @Test
    void files_that_would_vanish_or_be_refused_are_broken_and_the_indexes_of_their_pieces_are_not() {
        log();
        GridFSBuckets.create(database, "evidence").uploadFromStream("a", new ByteArrayInputStream(new byte[] {1, 2, 3}));
        database.createCollection("evidence");
        assertThat(fsck(0)).doesNotContain("FOREIGN", "BROKEN");

        database.getCollection("evidence").createIndex(new Document("number", 1));
        database.getCollection("evidence.files")
                .createIndex(new Document("uploadDate", 1), new IndexOptions().expireAfter(30L, TimeUnit.DAYS));
        database.getCollection("evidence.chunks").dropIndex(new Document("files_id", 1).append("n", 1));
        Document pieces = new Document("files_id", 1).append("n", 1);
        database.getCollection("evidence.chunks").createIndex(pieces);
        assertThat(fsck(1))
                .contains("BROKEN index at evidence.files: index uploadDate_1 {\"uploadDate\": 1} removes documents 2592000 seconds after")
                .contains("FOREIGN index at evidence: index number_1 {\"number\": 1} does not belong there")
                .contains("FOREIGN index at evidence.chunks: index files_id_1_n_1 {\"files_id\": 1, \"n\": 1} does not belong there");
    }

    @Test
    void checkpoints_outside_that_would_vanish_are_broken_and_the_other_database_is_named() {
        log();
        withAnchors(anchors -> anchors.getCollection("anchors").insertOne(new Document("_id", "another/1").append("origin", "another")));
        assertThat(fsck(0, anchors())).doesNotContain("FOREIGN", "BROKEN");

        withAnchors(anchors -> anchors.getCollection("anchors").createIndex(new Document("origin", 1).append("size", 1)));
        assertThat(fsck(0, anchors())).contains("FOREIGN index at " + database.getName() + "_anchors.anchors: index origin_1_size_1");

        withAnchors(anchors -> {
            anchors.getCollection("anchors").drop();
            anchors.createCollection("anchors", new CreateCollectionOptions().capped(true).sizeInBytes(1 << 20));
        });
        assertThat(fsck(1, anchors())).contains(
                "BROKEN collection at " + database.getName() + "_anchors.anchors: is capped: the oldest documents are removed");
        assertThat(fsck(0)).doesNotContain("anchors.anchors");
    }

    @Test
    void where_the_second_database_does_not_answer_its_indexes_are_said_not_to_be_looked_at() {
        log();
        assertThat(fsck(2, "mongodb://127.0.0.1:1/x?serverSelectionTimeoutMS=200"))
                .contains("NOT LOOKED AT: the indexes of collection x.anchors")
                .doesNotContain("BROKEN");
    }

    private void anew(String name, CreateCollectionOptions options) {
        database.getCollection(name).drop();
        database.createCollection(name, options);
    }

    private void log() {
        try (TestLog log = TestLog.plain(database, TestLog.json())) {
            log.appender().append(one("a", 0));
            log.appender().append(one("a", 1));
        }
        for (String name : List.of("tiles", "checkpoints", "statements")) {
            if (!database.listCollectionNames().into(new ArrayList<>()).contains(name)) database.createCollection(name);
        }
    }

    private void withKeys(Consumer<MongoDatabase> use) {
        with("_keys", use);
    }

    private void withAnchors(Consumer<MongoDatabase> use) {
        with("_anchors", use);
    }

    private void with(String behind, Consumer<MongoDatabase> use) {
        try (MongoClient client = Mongo.client(place.address())) {
            use.accept(client.getDatabase(database.getName() + behind));
        }
    }

    private String anchors() {
        return place.named().replace(database.getName(), database.getName() + "_anchors");
    }

    private String fsck(int exit) {
        return fsck(exit, "");
    }

    private String fsck(int exit, String anchors) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        Map<String, String> settings = Map.of(
                "VIGIL_MONGODB_URI", place.named(), "VIGIL_DATA", folder.toString(), "VIGIL_ANCHOR_MONGODB_URI", anchors);
        int code = new Fsck(settings, Evidence.COLLECTIONS, out).run();
        String text = said.toString(StandardCharsets.UTF_8);
        assertThat(code).as(text).isEqualTo(exit);
        return text;
    }
}
