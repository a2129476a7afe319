package vigil.projections.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Updates;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vigil.projections.OrderRebuild;
import vigil.projections.RebuildReport;
import vigil.projections.RebuildReport.State;
import vigil.projections.RebuildReport.Trouble;
import vigil.projections.RebuildUnderWay;
import vigil.projections.rebuild.RebuildBench.Office;
import vigil.projections.runner.Bench;
import vigil.testing.jar.Jar.CoinsPutIn;
import vigil.testing.jar.Jar.JarPutUp;

/** Rebuilds beside a server that goes on working, that is held up, and that dies. */
class RebuildingWhileAtWorkTest {

    private final RebuildBench bench = new RebuildBench(place());

    /** Where it happens. */
    Bench place() {
        return new Bench();
    }
    private final AtomicReference<CountDownLatch> gate = new AtomicReference<>(new CountDownLatch(0));

    @AfterEach
    void close() {
        gate.get().countDown();
        bench.close();
    }

    @Test
    void everybody_reads_their_own_writes_all_the_while_and_nothing_differs() throws Exception {
        Office office = bench.open(LedgerProjection.wellKept());
        long last = -1;
        for (int jar = 0; jar < 50; jar++) last = bench.happened("old-" + jar, new JarPutUp("79"), new CoinsPutIn(jar));
        Bench.comesTo(office.ledgers(), last); // another server's commits are seen some milliseconds later
        AtomicBoolean stop = new AtomicBoolean();
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<Integer> written = threads.submit(() -> write(office, stop));
            try {
                for (int round = 0; round < 3; round++) {
                    RebuildReport report = office.rebuilds().run(RebuildBench.SWITCH, "admin");
                    assertThat(report.state()).isEqualTo(State.SWITCHED);
                    assertThat(report.counts().differences()).isZero();
                    assertThat(report.counts().same()).isGreaterThanOrEqualTo(50);
                    assertThat(report.counts().moving()).isZero();
                }
            } finally {
                stop.set(true);
            }
            assertThat(written.get()).isPositive();
        }
    }

    /** Every write must show as soon as its position is reached, whichever documents are in place just then. */
    private int write(Office office, AtomicBoolean stop) {
        int coins = 0;
        bench.happened("busy", new JarPutUp("79"));
        while (!stop.get()) {
            int expected = ++coins;
            long position = bench.happened("busy", new CoinsPutIn(1));
            Bench.comesTo(office.ledgers(), position);
            assertThat(office.ledgers().find("busy"))
                    .hasValueSatisfying(ledger -> assertThat(ledger.coins()).isEqualTo(expected));
        }
        return coins;
    }

    @Test
    void while_one_is_under_way_another_is_refused_and_readers_are_answered() {
        Office office = openGated();
        bench.happened("a", new JarPutUp("79"));
        Bench.comesTo(office.ledgers(), 0);
        gate.set(new CountDownLatch(1));

        RebuildReport begun = office.rebuilds().begin(RebuildBench.SWITCH, "admin");
        assertThat(begun.ended()).isFalse();
        assertThatThrownBy(() -> office.rebuilds().begin(RebuildBench.SWITCH, "admin")).isInstanceOf(RebuildUnderWay.class);
        assertThat(office.ledgers().find("a")).isPresent();
        gate.get().countDown();

        assertThat(ended(begun).state()).isEqualTo(State.SWITCHED);
        assertThat(office.rebuilds().run(RebuildBench.COMPARE_ONLY, "admin").state()).isEqualTo(State.COMPARED);
    }

    @Test
    void whoever_only_compares_leaves_readers_their_documents() {
        Office office = bench.open(LedgerProjection.wellKept());
        Bench.comesTo(office.ledgers(), bench.happened("a", new JarPutUp("79")));
        String before = office.ledgers().collection().getNamespace().getCollectionName();
        RebuildReport report = office.rebuilds().run(RebuildBench.COMPARE_ONLY, "auditor");
        assertThat(report.by()).isEqualTo("auditor");
        assertThat(report.replay().completeTo()).isEqualTo(report.replay().head()).isZero();
        assertThat(report.replay().shown().collection()).isEqualTo(before);
        assertThat(office.ledgers().collection().getNamespace().getCollectionName()).isEqualTo(before);
        assertThat(bench.book.find(report.id())).hasValue(report);
        assertThat(bench.book.newest(10)).containsExactly(report);
    }

    @Test
    void a_fold_that_fails_on_the_way_ends_the_rebuild_and_readers_keep_what_they_have() {
        AtomicBoolean broken = new AtomicBoolean();
        Office office = bench.open(new LedgerProjection((before, event) -> {
            if (broken.get()) throw new IllegalStateException("a defect of the fold");
            return LedgerProjection.entered(before, event);
        }));
        Bench.comesTo(office.ledgers(), bench.happened("a", new JarPutUp("79")));
        broken.set(true);
        RebuildReport report = office.rebuilds().run(RebuildBench.SWITCH, "admin");
        assertThat(report.state()).isEqualTo(State.FAILED);
        assertThat(report.trouble()).isEqualTo(Trouble.FOLD_FAILS);
        assertThat(office.ledgers().find("a")).isPresent();
    }

    @Test
    void a_server_that_stops_says_so_in_its_report() throws InterruptedException {
        Office office = openGated();
        Bench.comesTo(office.ledgers(), bench.happened("a", new JarPutUp("79")));
        gate.set(new CountDownLatch(1));
        RebuildReport begun = office.rebuilds().begin(RebuildBench.SWITCH, "admin");
        Thread stopping = Thread.ofVirtual().start(office.rebuilds()::stop);
        assertThat(ended(begun).trouble()).isEqualTo(Trouble.SERVER_STOPPED);
        gate.get().countDown(); // it waits for the fold, some seconds at most
        stopping.join();
    }

    /** The first server does the work, the second takes it for a rebuild, and the first does not know that yet. */
    @Test
    void a_server_that_does_not_know_yet_that_another_has_taken_the_work_takes_it_back_for_its_own_rebuild() {
        Office one = openGated();
        Office other = openGated();
        Bench.comesTo(one.ledgers(), bench.happened("a", new JarPutUp("79")));
        assertThat(other.rebuilds().run(RebuildBench.COMPARE_ONLY, "admin").state()).isEqualTo(State.COMPARED);
        String taken = bench.whoDoesTheWork();
        gate.set(new CountDownLatch(1));
        RebuildReport begun = one.rebuilds().begin(RebuildBench.SWITCH, "admin");
        Awaitility.await().until(() -> !bench.whoDoesTheWork().equals(taken));
        gate.get().countDown();
        assertThat(ended(begun).state()).isEqualTo(State.SWITCHED);
    }

    @Test
    void what_a_killed_server_has_left_is_shown_as_failed_and_holds_nobody_up() {
        Office office = bench.open(LedgerProjection.wellKept());
        Bench.comesTo(office.ledgers(), bench.happened("a", new JarPutUp("79")));
        RebuildReport lost = office.rebuilds().run(RebuildBench.COMPARE_ONLY, "admin");
        bench.reports().updateOne(
                new Document("_id", lost.id()),
                Updates.combine(Updates.set("claim", true), Updates.set("renewed", 0L), Updates.set("state", "building"), Updates.unset("endedAt")));
        assertThat(ended(lost).trouble()).isEqualTo(Trouble.SERVER_STOPPED);
        assertThat(office.rebuilds().run(RebuildBench.SWITCH, "admin").state()).isEqualTo(State.SWITCHED);
        assertThat(ended(lost).state()).isEqualTo(State.FAILED);
    }

    @Test
    void a_name_nobody_has_is_refused() {
        Office office = bench.open(LedgerProjection.wellKept());
        assertThat(office.rebuilds().projections()).containsExactly("ledger");
        assertThatThrownBy(() -> office.rebuilds().begin(new OrderRebuild("nobody", true), "admin"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Office openGated() {
        return bench.open(new LedgerProjection((before, event) -> {
            pass(gate.get());
            return LedgerProjection.entered(before, event);
        }));
    }

    private static void pass(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private RebuildReport ended(RebuildReport begun) {
        return Awaitility.await().until(() -> bench.book.find(begun.id()).orElseThrow(), RebuildReport::ended);
    }
}
