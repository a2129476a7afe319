package vigil.projections.runner;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import vigil.ground.StoreJson;
import vigil.projections.ReadModel;
import vigil.projections.feeding.Feeder;
import vigil.projections.feeding.Positions;
import vigil.testing.TestDatabase;
import vigil.testing.TestLog;
import vigil.testing.TestServer;
import vigil.testing.jar.Jar.CoinsPutIn;
import vigil.testing.jar.Jar.JarEvent;
import vigil.testing.jar.Jar.JarPutUp;
import vigil.vault.ClosedForm;

/**
 * Measures how long after its acknowledgement an event shows in a read model that had nothing to do, when the same server
 * appended it and when another did. Prints the distribution; what it asserts is only that every event shows.
 */
@Tag("long")
@EnabledIf("there")
class WakeUpTest {

    private static final int EVENTS = 300;

    static boolean there() {
        return TestServer.uri().isPresent();
    }

    @Test
    void events_show_soon_on_the_server_that_appended_them_and_on_another() {
        try (TestDatabase database = TestDatabase.onServer().orElseThrow();
                TestLog here = log(database.database());
                TestLog elsewhere = log(database.database())) {
            JarsProjection jars = new JarsProjection(1, Integer.MIN_VALUE);
            var feeder = new Feeder(here.readings(), new Positions(database.database()));
            var json = StoreJson.builder().addModule(new ClosedForm()).build();
            var server = new RunningProjections(
                    List.of(jars), new Means(new Shelf(database.database()), feeder, new Writing(null), json), here.history());
            server.start();
            ReadModel<JarsProjection.View> model = server.of(jars);
            append(here, "jar", 0);
            model.await(0);
            long sequence = 1;
            for (TestLog writer : List.of(here, elsewhere)) {
                long[] times = new long[EVENTS];
                for (int i = 0; i < EVENTS; i++) times[i] = untilShown(writer, sequence++, model);
                print(writer == here ? "same server" : "another server", times);
            }
            server.stop();
        }
    }

    private static TestLog log(MongoDatabase database) {
        return TestLog.plain(database, TestLog.json(JarEvent.class));
    }

    private static long untilShown(TestLog writer, long sequence, ReadModel<?> model) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(new Random(sequence).nextLong(60))); // not in step with any pause
        append(writer, "jar", sequence);
        long acknowledged = System.nanoTime();
        assertThat(model.await(sequence)).isEqualTo(sequence);
        return System.nanoTime() - acknowledged;
    }

    private static void append(TestLog writer, String jar, long sequence) {
        JarEvent event = sequence == 0 ? new JarPutUp("79") : new CoinsPutIn(1);
        writer.store().publish(new GenericDomainEventMessage<>("jar", jar, sequence, event));
    }

    private static void print(String where, long[] times) {
        Arrays.sort(times);
        System.out.printf(
                "shown after, appended on the %s: median %.1f ms, p90 %.1f ms, p99 %.1f ms, longest %.1f ms%n",
                where, ms(times, 50), ms(times, 90), ms(times, 99), ms(times, 100));
    }

    private static double ms(long[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }
}
