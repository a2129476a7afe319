package vigil.eventlog.append;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.testing.Entries.one;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import vigil.eventlog.LogCheck;
import vigil.eventlog.format.Commit;
import vigil.ground.Mongo;
import vigil.testing.TestLog;
import vigil.testing.TestServer;

/** Two servers of ours append while the database is killed again and again: what was acknowledged is there, once. */
@EnabledIf("there")
class KilledServerTest {

    private static final int ROUNDS = Integer.getInteger("vigil.kill.rounds", 5);
    private static final int WRITERS = 3;
    private static final int COMMITS_PER_ROUND = 40;

    private final Map<String, Commit> acknowledged = new ConcurrentHashMap<>();
    private final AtomicReference<CountDownLatch> progress = new AtomicReference<>(new CountDownLatch(0));

    static boolean there() {
        return TestServer.canStart();
    }

    @Test
    void what_was_acknowledged_is_there_once_and_the_chain_holds() throws Exception {
        try (TestServer server = TestServer.start();
                MongoClient client = Mongo.client(server.address())) {
            MongoDatabase database = client.getDatabase("killed");
            try (TestLog one = TestLog.plain(database, TestLog.json());
                    TestLog other = TestLog.plain(database, TestLog.json());
                    ExecutorService threads = Executors.newCachedThreadPool()) {
                AtomicBoolean stop = new AtomicBoolean();
                List<Future<?>> writers = new ArrayList<>();
                for (int i = 0; i < WRITERS; i++) {
                    for (TestLog log : List.of(one, other)) {
                        String stream = "writer-" + writers.size();
                        writers.add(threads.submit(() -> write(log, stream, stop)));
                    }
                }
                killAgainAndAgain(server);
                stop.set(true);
                for (Future<?> writer : writers) writer.get(60, TimeUnit.SECONDS);
                check(one);
            }
        }
    }

    private void killAgainAndAgain(TestServer server) throws InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            awaitProgress();
            server.kill();
            server.go();
        }
        awaitProgress();
    }

    private void awaitProgress() throws InterruptedException {
        CountDownLatch enough = new CountDownLatch(COMMITS_PER_ROUND);
        progress.set(enough);
        assertThat(enough.await(60, TimeUnit.SECONDS)).as("commits are acknowledged again").isTrue();
    }

    /** The appender waits through every outage: each commit ends acknowledged. */
    private void write(TestLog log, String stream, AtomicBoolean stop) {
        for (int i = 0; !stop.get(); i++) {
            Commit commit = log.appender().append(one(stream, i));
            acknowledged.put(stream + "/" + i, commit);
            progress.get().countDown();
        }
    }

    private void check(TestLog log) {
        LogCheck.Result result = new LogCheck(log.log(), log.marks().origin()).run();
        assertThat(result.broken()).isEmpty();
        assertThat(result.commits()).isEqualTo(acknowledged.size());
        assertThat(acknowledged.values()).allSatisfy(told -> assertThat(log.log().at(told.position()))
                .hasValueSatisfying(held -> assertThat(held.same(told)).isTrue()));
    }
}
