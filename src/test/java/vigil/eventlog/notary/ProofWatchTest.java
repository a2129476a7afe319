package vigil.eventlog.notary;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vigil.testing.Entries.one;

import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import vigil.eventlog.Anchor;
import vigil.eventlog.LogBroken;
import vigil.eventlog.mongo.CollectionAnchor;
import vigil.eventlog.mongo.MongoCheckpoints;
import vigil.eventlog.mongo.MongoLease;
import vigil.eventlog.mongo.MongoProgress;
import vigil.eventlog.mongo.MongoTiles;
import vigil.ground.EmbeddedDatabase;
import vigil.testing.TestDatabase;
import vigil.testing.TestLog;
import vigil.testing.proof.SealedLog;

/** The elected server seals, sends outside and verifies again; what does not fit brings its health down until it fits. */
class ProofWatchTest {

    private static final ProofWatch.Pace SWIFT = new ProofWatch.Pace(Duration.ofMillis(50), Duration.ofMillis(50), 10, 50);

    private final Path folder = TestDatabase.folder("watch");
    private TestDatabase database;
    private TestLog log;
    private SealedLog sealed;

    @BeforeEach
    void aLogOf120Events() {
        database = TestDatabase.embedded();
        log = TestLog.plain(database.database(), TestLog.json());
        sealed = SealedLog.on(database.database(), folder);
        for (int i = 0; i < 120; i++) log.appender().append(one("a", i));
    }

    @AfterEach
    void close() {
        log.close();
        database.close();
    }

    @Test
    void the_audit_goes_on_where_it_was_and_names_what_was_changed_meanwhile() {
        sealed.seal();
        sealed.audit().step(50);
        assertThat(sealed.audit().progress().size()).isEqualTo(50);
        Audit next = SealedLog.on(database.database(), folder).audit();
        assertThat(next.progress().size()).as("remembered").isEqualTo(50);
        next.step(1000);
        assertThat(next.progress().lastRoundTo()).isEqualTo(119);

        database.database().getCollection("log").updateOne(eq("_id", 30L), Updates.set("ev.0.m", "{}x"));
        next.step(1000);
        assertThat(next.progress().round()).as("not before its time").isEqualTo(1);
        Audit.Means atOnce = new Audit.Means(sealed.keys(), new MongoProgress(database.database()), Duration.ZERO);
        Audit again = new Audit(log.log(), sealed.marks().origin(), books(), atOnce);
        assertThatThrownBy(() -> again.step(1000)).isInstanceOf(LogBroken.class).hasMessageContaining("position 30");
        assertThat(again.progress().round()).isEqualTo(2);
        assertThat(again.progress().size()).as("stays before it").isEqualTo(30);
        database.database().getCollection("log").updateOne(eq("_id", 30L), Updates.set("ev.0.m", "{}"));
        again.step(1000);
        assertThat(again.progress().lastRoundTo()).isEqualTo(119);
    }

    @Test
    void checkpoints_reach_file_and_second_database_and_health_follows_what_is_wrong() {
        try (EmbeddedDatabase second = EmbeddedDatabase.in(TestDatabase.folder("second"));
                CollectionAnchor collection = new CollectionAnchor(second.uri(), sealed.marks().origin());
                ProofWatch watch = watch(new Lease.Always(), collection)) {
            watch.start();
            await(() -> watch.report().verifiedTo() == 119);
            await(() -> watch.report().anchors().stream().allMatch(anchor -> anchor.size() == 120)); // one after the other
            assertThat(sealed.anchor().newest()).isEqualTo(collection.newest()).isPresent();
            assertThat(watch.report().anchors()).hasSize(2).allMatch(anchor -> anchor.trouble().isEmpty());
            ProofsHealth health = new ProofsHealth(watch, true);
            await(() -> health.health().getStatus().equals(Status.UP));

            Document newest = database.database().getCollection("log").find(eq("_id", 119L)).first();
            database.database().getCollection("log").deleteOne(eq("_id", 119L));
            await(() -> !watch.report().sound());
            assertThat(watch.report().wrong()).allMatch(wrong -> wrong.during().equals("sealing") && wrong.position() == 119);
            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
            assertThat(watch.wrongs()).isEqualTo(1);

            database.database().getCollection("log").insertOne(newest);
            log.appender().append(one("a", 120));
            await(() -> watch.sealedSize() == 121);
            await(() -> health.health().getStatus().equals(Status.UP));
            await(() -> collection.newest().equals(sealed.proofs().checkpoint()));
        }
    }

    @Test
    void one_of_two_servers_is_elected_and_the_other_learns_how_far_it_is() {
        try (ProofWatch first = watch(lease("first", Duration.ofMinutes(1)));
                ProofWatch second = watch(lease("second", Duration.ofMinutes(1)))) {
            first.start();
            await(() -> first.report().verifiedTo() == 119);
            second.start();
            await(() -> second.report().verifiedTo() == 119);
            await(() -> second.sealedSize() == 120);
            assertThat(second.report().anchors()).allMatch(anchor -> anchor.size() == -1);
        }
    }

    /** Whoever looks at a page of the other server must learn of it, too. */
    @Test
    void what_the_elected_server_finds_wrong_is_known_to_the_other_and_so_is_that_it_was_put_right() {
        try (ProofWatch first = watch(lease("first", Duration.ofMinutes(1)));
                ProofWatch second = watch(lease("second", Duration.ofMinutes(1)))) {
            first.start();
            await(() -> first.report().lastRoundTo() == 119);
            second.start();
            database.database().getCollection("log").updateOne(eq("_id", 30L), Updates.set("ev.0.m", "{}x"));
            first.again();
            await(() -> !second.report().sound());
            assertThat(second.report().wrong()).isEqualTo(first.report().wrong()).allMatch(wrong -> wrong.position() == 30);
            assertThat(new ProofsHealth(second, true).health().getStatus()).isEqualTo(Status.DOWN);
            database.database().getCollection("log").updateOne(eq("_id", 30L), Updates.set("ev.0.m", "{}"));
            await(() -> second.report().sound() && first.report().sound());
        }
    }

    @Test
    void a_round_that_is_wanted_begins_before_its_time_once_and_on_whichever_server_is_elected() {
        HeldLease held = new HeldLease(lease("first", Duration.ofMinutes(1)));
        try (ProofWatch first = watch(held);
                ProofWatch second = watch(lease("second", Duration.ofMinutes(1)))) {
            first.start();
            await(() -> first.report().lastRoundTo() == 119);
            second.start();
            await(() -> second.report().lastRoundTo() == 119);
            assertThat(first.report().underWay()).isFalse();
            assertThat(second.report().underWay()).isFalse();
            held.hold();
            second.again();
            second.again();
            assertThat(second.report().underWay()).isTrue();
            held.letGo();
            await(() -> first.report().round() == 2 && first.report().lastRoundTo() == 119 && !first.report().underWay());
            await(() -> second.report().round() == 2 && !second.report().underWay());
            assertThat(first.report().round()).as("twice wanted, once done").isEqualTo(2);
        }
    }

    @Test
    void a_lease_is_held_by_one_until_it_ends_or_is_given_back() {
        Lease first = lease("first", Duration.ofMinutes(1));
        Lease second = lease("second", Duration.ofMinutes(1));
        assertThat(first.mine()).isTrue();
        assertThat(second.mine()).isFalse();
        assertThat(first.mine()).isTrue();
        first.release();
        assertThat(second.mine()).isTrue();
        assertThat(first.mine()).isFalse();
        database.database().getCollection("lease").updateOne(eq("_id", "proofs"), Updates.set("until", 1L));
        assertThat(first.mine()).as("the other one died").isTrue();
    }

    /** A server that has it and stands still before its next turn: what is wanted meanwhile has not begun. */
    private static final class HeldLease implements Lease {

        private final Lease lease;
        private final CountDownLatch stands = new CountDownLatch(1);
        private final CountDownLatch free = new CountDownLatch(1);
        private volatile boolean held;

        HeldLease(Lease lease) {
            this.lease = lease;
        }

        @Override
        public boolean mine() {
            if (held) {
                stands.countDown();
                pass(free);
            }
            return lease.mine();
        }

        @Override
        public void release() {
            lease.release();
        }

        void hold() {
            held = true;
            pass(stands);
        }

        void letGo() {
            free.countDown();
        }

        private static void pass(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private ProofWatch watch(Lease lease, Anchor... more) {
        Notary.Books books = books(more);
        Notary notary = new Notary(log.log(), sealed.marks().origin(), books, sealed.keys());
        Audit.Means means = new Audit.Means(sealed.keys(), new MongoProgress(database.database()), Duration.ofDays(1));
        Audit audit = new Audit(log.log(), sealed.marks().origin(), books, means);
        return new ProofWatch(log.log(), log.doorbell(), new ProofWatch.Duty(lease, notary, audit, books), SWIFT);
    }

    private Notary.Books books(Anchor... more) {
        List<Anchor> anchors = new ArrayList<>(List.of(more));
        anchors.add(sealed.anchor());
        return new Notary.Books(
                new MongoTiles(database.database()), new MongoCheckpoints(database.database()), anchors);
    }

    private Lease lease(String owner, Duration time) {
        return new MongoLease(database.database(), "proofs", owner, time);
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) throw new AssertionError("did not come about");
            LockSupport.parkNanos(10_000_000);
        }
    }
}
