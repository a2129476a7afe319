package vigil.eventlog.survive;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static vigil.eventlog.check.Finding.Area.CHECKPOINT;
import static vigil.eventlog.check.Finding.Area.INDEX;
import static vigil.eventlog.check.Finding.Area.LOG;
import static vigil.eventlog.check.Finding.Area.STATEMENT;
import static vigil.eventlog.check.Finding.Area.TOKEN;
import static vigil.eventlog.check.Finding.Area.TREE;
import static vigil.testing.Entries.entry;
import static vigil.testing.Entries.one;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import vigil.eventlog.check.Finding;
import vigil.eventlog.check.FullCheck;
import vigil.eventlog.format.Prepared;
import vigil.testing.TestDatabase;
import vigil.testing.TestLog;
import vigil.testing.TestServer;
import vigil.testing.proof.SealedLog;

/** On a real database server two servers go on writing while somebody damages one thing after the other: each is named, and nothing else. */
@EnabledIf("there")
class DamagedWhileWritingTest {

    private static final int EVENTS = 600;

    private final Acknowledged acknowledged = new Acknowledged();
    private final AtomicBoolean stop = new AtomicBoolean();
    private final TestDatabase database = TestDatabase.onServer().orElseThrow();
    private SealedLog sealed;

    static boolean there() {
        return TestServer.uri().isPresent();
    }

    @Test
    void every_damage_is_named_with_its_place_while_writing_goes_on() throws Exception {
        try (database;
                TestLog one = TestLog.plain(database.database(), TestLog.json());
                TestLog other = TestLog.plain(database.database(), TestLog.json());
                ExecutorService threads = Executors.newCachedThreadPool()) {
            prepare(one);
            List<Future<?>> works = new ArrayList<>();
            for (TestLog server : List.of(one, other)) {
                String stream = server == one ? "one" : "other";
                Writing writing = new Writing(server.appender(), server.log(), stream, new Random(1));
                works.add(threads.submit(() -> writing.go(() -> !stop.get(), acknowledged::add)));
            }
            try {
                log();
                tree();
                wordsAndTokens();
                index();
            } finally {
                stop.set(true);
            }
            for (Future<?> work : works) work.get(2, TimeUnit.MINUTES);
            assertThat(sealed.check().findings()).isEmpty();
        }
    }

    /** A tree of two levels with a checkpoint, a statement and a token. */
    private void prepare(TestLog log) {
        log.appender().append(one("a", 0));
        sealed = SealedLog.on(database.database(), TestDatabase.folder("damaged"));
        for (long next = 1; next < EVENTS; next += 10) {
            log.appender().append(Prepared.of(LongStream.range(next, next + 10).mapToObj(each -> entry("a", each)).toList()));
        }
        sealed.seal();
        assertThat(sealed.proofs().of(List.of("a"))).isPresent();
        log.tokens().initializeTokenSegments("shown", 1, new GlobalSequenceTrackingToken(5));
    }

    private void log() throws InterruptedException {
        Document commit = kept("log").find(eq("_id", 101L)).first();
        kept("log").updateOne(eq("_id", 101L), Updates.set("ev.3.p", "\"khác\""));
        found(LOG, "position 104");
        kept("log").deleteOne(eq("_id", 101L));
        found(LOG, "position 101");
        kept("log").insertOne(commit);
        sound();
    }

    private void tree() throws InterruptedException {
        long rightmost = kept("tiles").find(new Document("_id", new Document("$lt", 1L << 40))).sort(new Document("_id", -1)).first().getLong("_id");
        for (long id : List.of(0L, 1L, 1L << 40)) {
            Document tile = kept("tiles").find(eq("_id", id)).first();
            byte[] hashes = tile.get("hashes", Binary.class).getData().clone();
            hashes[40] ^= 1;
            kept("tiles").updateOne(eq("_id", id), Updates.set("hashes", new Binary(hashes)));
            found(TREE, "position ");
            kept("tiles").replaceOne(eq("_id", id), tile);
            sound();
        }
        Document last = kept("tiles").find(eq("_id", rightmost)).first();
        kept("tiles").deleteOne(eq("_id", rightmost));
        found(TREE, "leaf " + rightmost * 256);
        kept("tiles").insertOne(last);
        sound();
    }

    private void wordsAndTokens() throws InterruptedException {
        Document checkpoint = kept("checkpoints").find().sort(new Document("_id", -1)).first();
        kept("checkpoints").deleteOne(eq("_id", checkpoint.get("_id")));
        found(CHECKPOINT, "size " + checkpoint.get("_id"));
        kept("checkpoints").insertOne(new Document(checkpoint).append("note", checkpoint.getString("note").replace("\n\n", "\n \n")));
        found(CHECKPOINT, "size " + checkpoint.get("_id"));
        kept("checkpoints").replaceOne(eq("_id", checkpoint.get("_id")), checkpoint);
        Document statement = kept("statements").find().first();
        String lie = statement.getString("note").replace(" a\n", "1 a\n");
        kept("statements").updateOne(eq("_id", statement.get("_id")), Updates.set("note", lie));
        found(STATEMENT, "size ");
        kept("statements").replaceOne(eq("_id", statement.get("_id")), statement);
        Document token = kept("tokens").find().first();
        kept("tokens").updateOne(eq("_id", token.get("_id")), Updates.set("token", "{\"globalIndex\":100000000}"));
        found(TOKEN, "shown[0]");
        kept("tokens").replaceOne(eq("_id", token.get("_id")), token);
        sound();
    }

    /** Last, and each server has a stream of its own: nothing else keeps a place from being filled twice meanwhile. */
    private void index() throws InterruptedException {
        kept("log").dropIndex(Indexes.ascending("ev.a", "ev.s"));
        found(INDEX, "log");
        kept("log").createIndex(Indexes.ascending("ev.a", "ev.s"), new IndexOptions().unique(true));
        sound();
    }

    private void found(Finding.Area area, String where) throws InterruptedException {
        List<Finding> findings = check().findings();
        assertThat(findings).as(area + " at " + where).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.area()).isEqualTo(area);
            assertThat(finding.where()).startsWith(where);
        });
    }

    private void sound() throws InterruptedException {
        assertThat(check().findings()).isEmpty();
    }

    private FullCheck.Report check() throws InterruptedException {
        acknowledged.awaitMore(3);
        return sealed.check();
    }

    private MongoCollection<Document> kept(String collection) {
        return database.database().getCollection(collection);
    }
}
