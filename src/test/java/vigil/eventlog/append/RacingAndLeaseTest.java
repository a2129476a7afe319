package vigil.eventlog.append;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.testing.Entries.one;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import vigil.eventlog.LogCheck;
import vigil.eventlog.mongo.LogMarks;
import vigil.eventlog.mongo.MongoCommitLog;
import vigil.eventlog.mongo.MongoTurnBook;
import vigil.ground.Mongo;
import vigil.testing.TestServer;

/**
 * Measures three busy servers, or as many as are asked for, on one log, racing and with the lease, in turns in one run; prints what came of it. What it
 * asserts is only that the log is sound.
 */
@Tag("long")
@EnabledIf("there")
class RacingAndLeaseTest {

    private static final int SERVERS = Integer.getInteger("vigil.racing.servers", 3);
    private static final int THREADS = Integer.getInteger("vigil.racing.threads", 8);
    private static final int ROUNDS = 3;
    private static final Duration TIME = Duration.ofSeconds(5);

    static boolean there() {
        return TestServer.canStart();
    }

    @Test
    void three_busy_servers_racing_and_taking_turns() throws Exception {
        try (TestServer server = TestServer.start();
                MongoClient client = Mongo.client(server.address())) {
            measure(client.getDatabase("warm-up"), "warm-up", owner -> Turns.RACING);
            for (int round = 0; round < ROUNDS; round++) {
                measure(client.getDatabase("racing-" + round), "racing", owner -> Turns.RACING);
                MongoDatabase leased = client.getDatabase("lease-" + round);
                measure(leased, "lease", owner -> turns(leased, owner));
            }
        }
    }

    private static Turns turns(MongoDatabase database, String owner) {
        return new LeasedTurns(new MongoTurnBook(database, owner), System::currentTimeMillis);
    }

    private static void measure(MongoDatabase database, String how, Function<String, Turns> turns) throws Exception {
        LogMarks marks = LogMarks.open(database);
        MongoCommitLog log = new MongoCommitLog(database);
        List<Appender> servers = new ArrayList<>();
        List<Long> times = new ArrayList<>();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<List<Long>>> writers = new ArrayList<>();
            for (int i = 0; i < SERVERS; i++) {
                String name = "server-" + i;
                Batches.Identity identity = new Batches.Identity(marks.origin(), name, System::currentTimeMillis);
                Appender appender = new Appender(
                        new Batches(log, identity, commits -> {}, turns.apply(name)), Duration.ofSeconds(20));
                servers.add(appender);
                for (int t = 0; t < THREADS; t++) {
                    String stream = name + "-" + t;
                    writers.add(threads.submit(() -> write(appender, stream)));
                }
            }
            for (Future<List<Long>> writer : writers) times.addAll(writer.get());
        } finally {
            servers.forEach(Appender::close);
        }
        print(how, times, servers.stream().map(Appender::figures).toList());
        assertThat(new LogCheck(log, marks.origin()).run().broken()).isEmpty();
    }

    private static List<Long> write(Appender appender, String stream) {
        List<Long> times = new ArrayList<>();
        long end = System.nanoTime() + TIME.toNanos();
        for (long sequence = 0; System.nanoTime() < end; sequence++) {
            long begun = System.nanoTime();
            appender.append(one(stream, sequence));
            times.add(System.nanoTime() - begun);
        }
        return times;
    }

    private static void print(String how, List<Long> times, List<Figures> figures) {
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        long batches = figures.stream().mapToLong(Figures::batches).sum();
        long lost = figures.stream().mapToLong(Figures::renumberings).sum();
        System.out.printf(
                "%-8s %6.0f commits/s, mean batch %5.1f, lost races per batch %5.2f, median %6.1f ms, p99 %7.1f ms, by server %s%n",
                how, sorted.length / (double) TIME.toSeconds(), sorted.length / (double) batches, lost / (double) batches,
                sorted[sorted.length / 2] / 1e6, sorted[sorted.length * 99 / 100] / 1e6,
                Arrays.toString(figures.stream().mapToLong(Figures::commits).toArray()));
    }
}
