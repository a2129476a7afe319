package vigil.eventlog.notary;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vigil.testing.Entries.entry;

import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vigil.eventlog.LogBroken;
import vigil.eventlog.append.CommitLog;
import vigil.eventlog.format.Entry;
import vigil.eventlog.format.Hash;
import vigil.eventlog.format.Hashing;
import vigil.eventlog.format.Prepared;
import vigil.eventlog.mongo.MongoCheckpoints;
import vigil.eventlog.mongo.MongoTiles;
import vigil.eventlog.proof.LogKeys;
import vigil.eventlog.proof.NoteSigner;
import vigil.eventlog.proof.Signed;
import vigil.eventlog.tree.Tree;
import vigil.testing.proof.SealedLog;
import vigil.testing.TestDatabase;
import vigil.testing.TestLog;

/** Checkpoints are signed for what the log holds, continue each other, and are never signed for a fork. */
class NotaryTest {

    private final Path folder = TestDatabase.folder("notary");
    private final List<Hash> leaves = new ArrayList<>();
    private TestDatabase database;
    private TestLog log;
    private SealedLog sealed;

    @BeforeEach
    void open() {
        database = TestDatabase.embedded();
        log = TestLog.remembering(database.database(), TestLog.json());
        sealed = SealedLog.on(database.database(), folder);
    }

    @AfterEach
    void close() {
        log.close();
        database.close();
    }

    @Test
    void an_empty_log_has_no_checkpoint_and_a_grown_one_a_signed_root_over_all_its_events() {
        assertThat(sealed.notary().seal()).isEmpty();
        append(3);
        assertRoot(3);
        append(700);
        append(250);
        assertRoot(953);
        assertThat(sealed.notary().seal()).as("nothing was added").map(Signed::note).isEqualTo(sealed.proofs().checkpoint());
        assertThat(reopened().notary().seal()).map(Signed::note).isEqualTo(sealed.proofs().checkpoint());
    }

    @Test
    @Timeout(120)
    void a_log_that_grows_while_the_tree_catches_up_is_not_run_after() {
        append(3);
        CommitLog growing = (CommitLog) Proxy.newProxyInstance(
                CommitLog.class.getClassLoader(), new Class<?>[] {CommitLog.class}, (_, method, arguments) -> {
                    if (method.getName().equals("from")) append(1);
                    return method.invoke(log.log(), arguments);
                });
        Notary.Books books = new Notary.Books(
                new MongoTiles(database.database()), new MongoCheckpoints(database.database()), List.of());
        Notary notary = new Notary(growing, log.marks().origin(), books, sealed.keys());
        assertThat(notary.seal()).hasValueSatisfying(signed -> assertThat(signed.checkpoint().size()).isBetween(3L, 5L));
        assertThat(sealed.check().findings()).isEmpty();
    }

    @Test
    void two_servers_build_the_same_tree_and_sign_the_same_checkpoints() {
        SealedLog other = reopened();
        append(300);
        assertThat(other.notary().seal()).isEqualTo(sealed.notary().seal());
        append(300);
        Signed first = sealed.notary().seal().orElseThrow();
        append(300);
        assertThat(other.notary().seal().orElseThrow().checkpoint().size()).isEqualTo(900);
        assertThat(first.checkpoint().size()).isEqualTo(600);
        assertThat(sealed.check().findings()).isEmpty();
    }

    @Test
    void a_builder_that_died_half_way_is_continued() {
        append(600);
        sealed.notary().seal();
        database.database().getCollection("tiles").deleteMany(gte("_id", 1L << 40)); // level 1 was never reached
        database.database().getCollection("checkpoints").deleteMany(new Document());
        assertThat(reopened().notary().seal()).map(signed -> signed.checkpoint().root()).contains(Hashing.root(leaves));
    }

    @Test
    void a_fork_is_not_signed() {
        append(200);
        append(100);
        sealed.seal();
        database.database().getCollection("log").deleteMany(gte("_id", 200L));
        database.database().getCollection("tiles").deleteMany(new Document());
        refused("the log ends here, but the newest checkpoint speaks of 300 events");

        database.database().getCollection("checkpoints").deleteMany(new Document());
        refused("checkpoints.notes speaks of 300 events");
    }

    @Test
    void a_log_written_anew_with_sound_links_is_not_signed() {
        append(300);
        sealed.seal();
        for (String collection : List.of("log", "tiles", "checkpoints")) {
            database.database().getCollection(collection).deleteMany(new Document());
        }
        try (TestLog anew = TestLog.plain(database.database(), TestLog.json())) {
            anew.appender().append(Prepared.of(entries(0, 400)));
        }
        refused("the tree does not continue the newest checkpoint in");
    }

    @Test
    void a_changed_tile_a_foreign_signature_and_a_cut_log_stop_the_signing() {
        append(300);
        Signed signed = sealed.notary().seal().orElseThrow();
        var tiles = database.database().getCollection("tiles");
        Binary hashes = tiles.find(eq("_id", 1L)).first().get("hashes", Binary.class);
        tiles.updateOne(eq("_id", 1L), Updates.set("hashes", new Binary(changed(hashes.getData()))));
        refused("does not continue the newest checkpoint");
        tiles.updateOne(eq("_id", 1L), Updates.set("hashes", hashes));

        var checkpoints = database.database().getCollection("checkpoints");
        String foreign = Signed.by(
                        new NoteSigner(sealed.marks().origin(), new byte[32]), signed.checkpoint())
                .note();
        checkpoints.updateOne(eq("_id", 300L), Updates.set("note", foreign));
        refused("not signed by a key of this log");
        checkpoints.updateOne(eq("_id", 300L), Updates.set("note", signed.note()));

        append(1);
        assertThat(reopened().notary().seal()).map(now -> now.checkpoint().size()).contains(301L);
    }

    @Test
    void an_earlier_key_still_counts_and_without_a_secret_nothing_is_signed() throws IOException {
        append(3);
        sealed.notary().seal();
        Path keys = folder.resolve("checkpoint.key");
        String earlier = sealed.keys().known().getFirst().toString();
        Files.delete(keys);
        LogKeys.in(keys, sealed.marks().origin(), true);
        append(3);
        assertThatThrownBy(() -> reopened().notary().seal()).hasMessageContaining("not signed by a key of this log");
        Files.writeString(keys, "\n" + earlier + "\n", StandardOpenOption.APPEND);
        assertThat(reopened().notary().seal()).map(now -> now.checkpoint().size()).contains(6L);

        Files.writeString(keys, sealed.keys().known().getFirst() + "\n");
        assertThat(reopened().notary().canSign()).isFalse();
    }

    private void refused(String why) {
        assertThatThrownBy(() -> reopened().notary().seal()).isInstanceOf(LogBroken.class).hasMessageContaining(why);
    }

    private void assertRoot(int size) {
        sealed.seal();
        Signed signed = Signed.parse(sealed.proofs().checkpoint().orElseThrow());
        assertThat(signed.checkpoint().size()).isEqualTo(size);
        assertThat(signed.checkpoint().root()).isEqualTo(Hashing.root(leaves));
        assertThat(signed.isBy(sealed.keys().known())).isTrue();
        assertThat(Tree.size(new MongoTiles(database.database()))).isEqualTo(size);
    }

    private SealedLog reopened() {
        return SealedLog.on(database.database(), folder);
    }

    private void append(int events) {
        Prepared commit = Prepared.of(entries(leaves.size(), events));
        leaves.addAll(commit.leaves());
        log.appender().append(commit);
    }

    private static List<Entry> entries(int from, int count) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) entries.add(entry("a", from + i));
        return entries;
    }

    private static byte[] changed(byte[] bytes) {
        byte[] copy = bytes.clone();
        copy[5] ^= 1;
        return copy;
    }
}
