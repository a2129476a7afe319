package vigil.eventlog.survive;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import vigil.eventlog.mongo.LogMarks;
import vigil.eventlog.mongo.MongoCommitLog;
import vigil.ground.Mongo;
import vigil.testing.TestDatabase;
import vigil.testing.TestLog;
import vigil.testing.TestServer;
import vigil.testing.trouble.TroublesomeProxy;
import vigil.testing.trouble.TroublesomeProxy.Fate;

/**
 * Three servers of ours append through connections that lose replies after forwarding, stall, are reset, cut requests in
 * half and deliver them late. What was acknowledged is there once and in its place, and fsck finds the log sound.
 */
@EnabledIf("there")
class BrokenConnectionsTest {

    private static final int SERVERS = 3;
    private static final long SEED = Long.getLong("vigil.seed", 11);

    private Acknowledged acknowledged = new Acknowledged();

    static boolean there() {
        return TestServer.uri().isPresent();
    }

    @Test
    void what_was_acknowledged_is_there_once_after_every_kind_of_trouble() throws Exception {
        appendThroughTrouble(SEED, 120);
    }

    @Test
    @Tag("long")
    void what_was_acknowledged_is_there_once_after_a_long_time_of_trouble() throws Exception {
        for (long seed = 0; seed < 20; seed++) appendThroughTrouble(SEED + seed, 400);
    }

    private void appendThroughTrouble(long seed, int commits) throws Exception {
        String server = TestServer.uri().orElseThrow();
        String database = "broken-" + UUID.randomUUID();
        acknowledged = new Acknowledged();
        try (TroublesomeProxy proxy = new TroublesomeProxy(server, seed, "insert"::equals);
                MongoClient direct = Mongo.client(server)) {
            MongoDatabase there = direct.getDatabase(database);
            String origin = LogMarks.open(there).origin();
            append(proxy, database, commits);
            acknowledged.check(new MongoCommitLog(there), origin);
            Said.soundly(TestDatabase.named(server, database), TestDatabase.folder("broken"));
            assertThat(proxy.happened()).as("seed " + seed).containsOnlyKeys(Fate.values());
            there.drop();
        }
    }

    private void append(TroublesomeProxy proxy, String database, int commits) throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        List<AutoCloseable> open = new ArrayList<>();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < SERVERS; i++) {
                MongoClient client = proxy.client("socketTimeoutMS=600");
                TestLog log = TestLog.plain(client.getDatabase(database), TestLog.json());
                open.addFirst(client);
                open.addFirst(log);
                for (String stream : List.of("shared", "own-" + i)) {
                    Writing writing = new Writing(log.appender(), log.log(), stream, new Random(i));
                    writers.add(threads.submit(() -> writing.go(() -> !stop.get(), acknowledged::add)));
                }
            }
            acknowledged.awaitMore(commits);
            proxy.pass(true);
            acknowledged.awaitMore(30);
            stop.set(true);
            for (Future<?> writer : writers) writer.get(2, TimeUnit.MINUTES);
        } finally {
            for (AutoCloseable each : open) each.close();
        }
    }
}
