package vigil.projections.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import vigil.projections.RebuildDifference.Kind;
import vigil.projections.RebuildReport;
import vigil.projections.RebuildReport.State;
import vigil.projections.RebuildReport.Trouble;
import vigil.projections.RebuildUnderWay;
import vigil.projections.rebuild.RebuildBench.Office;
import vigil.projections.runner.Bench;
import vigil.testing.jar.Jar.CoinsPutIn;
import vigil.testing.jar.Jar.JarPutUp;

/** One server rebuilds while another works beside it, takes the feeding of the read models from it, or goes on where it stopped. */
class RebuildingAmongServersTest {

    private static final int JARS = 60;

    private final RebuildBench bench = new RebuildBench(place());
    private final AtomicBoolean stop = new AtomicBoolean();
    private final CountDownLatch gate = new CountDownLatch(1);

    /** Where it happens. */
    Bench place() {
        return new Bench();
    }

    @AfterEach
    void close() {
        stop.set(true);
        gate.countDown();
        bench.close();
    }

    /** Whoever is overtaken has documents that are further than its own knowledge, and the other way round: neither is a difference. */
    @RepeatedTest(2)
    void the_work_goes_back_and_forth_meanwhile_and_the_report_names_what_is_wrong_and_nothing_else() throws Exception {
        long last = -1;
        for (int jar = 0; jar < JARS; jar++) last = bench.happened("jar-" + jar, new JarPutUp("79"), new CoinsPutIn(jar));
        Office one = bench.open(LedgerProjection.wellKept());
        Office other = bench.open(LedgerProjection.wellKept());
        Bench.comesTo(one.ledgers(), last);
        Bench.comesTo(other.ledgers(), last);
        one.ledgers().collection().updateOne(Filters.eq("jar-7"), Updates.set("coins", 1_000));

        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            Future<Integer> taken = threads.submit(() -> takeAgainAndAgain(other));
            Future<Integer> read = threads.submit(() -> writeAndRead(other));
            try {
                RebuildReport report = one.rebuilds().run(RebuildBench.SWITCH, "admin");
                assertThat(report.state()).as(report.toString()).isEqualTo(State.SWITCHED);
                assertThat(bench.differences(report)).singleElement().satisfies(difference -> {
                    assertThat(difference.key()).isEqualTo("jar-7");
                    assertThat(difference.kind()).isEqualTo(Kind.DIFFERS);
                    assertThat(difference.fields()).containsExactly("coins");
                });
                assertThat(report.counts().same() + report.counts().moving()).isGreaterThanOrEqualTo(JARS - 1);
                assertThat(report.counts().moving()).as("the one that is written all the time").isLessThanOrEqualTo(1);
                Awaitility.await().until(() -> collection(one).equals(report.replay().built().collection()));
                Awaitility.await().until(() -> collection(other).equals(report.replay().built().collection()));
                Awaitility.await().until(() -> other.ledgers().find("jar-7").orElseThrow().coins() == 7);
            } finally {
                stop.set(true);
            }
            assertThat(taken.get(1, TimeUnit.MINUTES)).isPositive();
            assertThat(read.get(1, TimeUnit.MINUTES)).isPositive();
        }
        RebuildReport after = other.rebuilds().run(RebuildBench.COMPARE_ONLY, "admin");
        assertThat(bench.differences(after)).isEmpty();
        assertThat(after.counts().same()).isEqualTo(JARS + 1);
    }

    private int takeAgainAndAgain(Office other) {
        Random random = new Random(1);
        int taken = 0;
        for (; !stop.get(); taken++) {
            other.takesTheWork();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(120)));
        }
        return taken;
    }

    /** Whoever writes on the other server reads what was written there, whichever documents are in place. */
    private int writeAndRead(Office other) {
        int coins = 0;
        bench.happened("busy", new JarPutUp("79"));
        while (!stop.get()) {
            int expected = ++coins;
            long position = bench.happened("busy", new CoinsPutIn(1));
            Awaitility.await().until(() -> other.ledgers().await(position) >= position);
            assertThat(other.ledgers().find("busy")).hasValueSatisfying(ledger -> assertThat(ledger.coins()).isEqualTo(expected));
        }
        return coins;
    }

    @Test
    void what_one_server_has_left_half_done_the_other_shows_as_failed_and_does_anew() throws InterruptedException {
        long last = bench.happened("a", new JarPutUp("79"), new CoinsPutIn(3));
        AtomicBoolean held = new AtomicBoolean();
        Office one = bench.open(new LedgerProjection((before, event) -> {
            if (held.get()) pass();
            return LedgerProjection.entered(before, event);
        }));
        Office other = bench.open(LedgerProjection.wellKept());
        Bench.comesTo(one.ledgers(), last);
        held.set(true);
        RebuildReport begun = one.rebuilds().begin(RebuildBench.SWITCH, "admin");
        String built = Awaitility.await().until(
                () -> bench.book.find(begun.id()).orElseThrow().replay().built().collection(), name -> !name.isEmpty());
        assertThatThrownBy(() -> other.rebuilds().begin(RebuildBench.SWITCH, "admin")).isInstanceOf(RebuildUnderWay.class);
        Thread stopping = Thread.ofVirtual().start(one.rebuilds()::stop);
        RebuildReport left = Awaitility.await().until(() -> bench.book.find(begun.id()).orElseThrow(), RebuildReport::ended);
        gate.countDown(); // it waits for the fold, some seconds at most
        stopping.join();

        assertThat(left.state()).isEqualTo(State.FAILED);
        assertThat(left.trouble()).isEqualTo(Trouble.SERVER_STOPPED);
        assertThat(collection(other)).isNotEqualTo(built);
        RebuildReport again = other.rebuilds().run(RebuildBench.SWITCH, "admin");
        assertThat(again.state()).isEqualTo(State.SWITCHED);
        assertThat(again.replay().built().collection()).isNotEqualTo(built);
        assertThat(other.ledgers().find("a").orElseThrow().coins()).isEqualTo(3);
    }

    private void pass() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String collection(Office office) {
        MongoCollection<Document> documents = office.ledgers().collection();
        return documents.getNamespace().getCollectionName();
    }
}
