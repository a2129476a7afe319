package vigil.eventlog.append;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import vigil.eventlog.LogBroken;
import vigil.eventlog.append.Schedule.Ways;
import vigil.eventlog.append.SimulatedServer.Promises;
import vigil.eventlog.format.Commit;
import vigil.eventlog.format.Prepared;

/**
 * Thousands of seeded histories of three servers on a failing database, every other one with the lease on, whatever becomes
 * of it and of the servers' clocks, half of them with callers who send themselves: nothing acknowledged is lost, doubled or moved,
 * nothing refused is there, there is no gap and every link holds. With any one rule taken away the same histories show it.
 */
class SimulationTest {

    private static final long SCHEDULES = Long.getLong("vigil.simulation.schedules", 10_000);
    private static final Promises KEPT = new Promises(true, true, true, true);

    /** In millions of histories with trouble it would write gigabytes. */
    private static final Logger SENDING = (Logger) LoggerFactory.getLogger(Sending.class);

    @BeforeAll
    static void be_quiet() {
        SENDING.setLevel(Level.OFF);
    }

    @AfterAll
    static void be_quiet_no_longer() {
        SENDING.setLevel(null);
    }

    @Test
    void every_history_keeps_the_promises() {
        all(KEPT);
    }

    /** Nobody waits for ever behind it, and nothing else is promised less. */
    @Test
    void every_history_keeps_the_promises_though_an_index_holds_what_no_commit_does() {
        all(new Promises(true, true, false, true));
    }

    private static void all(Promises promises) {
        for (long seed = 0; seed < SCHEDULES; seed++) {
            try {
                new Schedule(seed, promises, UnaryOperator.identity(), Ways.of(seed)).run();
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }

    @Test
    void without_majority_reads_the_log_breaks() {
        found(new Promises(false, true, true, true), UnaryOperator.identity());
    }

    @Test
    void with_new_numbers_after_every_doubt_the_log_breaks() {
        found(KEPT, Renumbering::new);
    }

    @Test
    void without_recognising_its_own_commits_the_log_breaks() {
        found(KEPT, Unrecognising::new);
    }

    @Test
    void without_unique_places_in_streams_the_log_breaks() {
        found(new Promises(true, false, true, true), UnaryOperator.identity());
    }

    @Test
    void with_batches_in_no_order_the_log_breaks() {
        found(new Promises(true, true, true, false), UnaryOperator.identity());
    }

    @Test
    void with_success_told_before_a_majority_holds_it_the_log_breaks() {
        found(KEPT, Hasty::new);
    }

    /** Only a broken promise counts; a history that does not come to its end, or whose telling fails, fails the test. */
    private static void found(Promises promises, UnaryOperator<CommitLog> rule) {
        Optional<LogBroken> broken = Optional.empty();
        for (long seed = 0; seed < SCHEDULES && broken.isEmpty(); seed++) {
            broken = brokenPromise(seed, promises, rule);
        }
        assertThat(broken).as("histories that show it").isPresent();
    }

    private static Optional<LogBroken> brokenPromise(long seed, Promises promises, UnaryOperator<CommitLog> rule) {
        try {
            new Schedule(seed, promises, rule, Ways.of(seed)).run();
            return Optional.empty();
        } catch (LogBroken broken) {
            return Optional.of(broken);
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError("seed " + seed + " shows nothing of the log", e);
        }
    }

    /** Rule R3 taken away: after a doubt it looks as if somebody else had the position. */
    private static final class Renumbering extends Between {
        private boolean doubt;

        Renumbering(CommitLog log) {
            super(log, () -> {});
        }

        @Override
        public Outcome append(List<Commit> commits) {
            Outcome outcome = super.append(commits);
            doubt = outcome instanceof Outcome.Unclear;
            return doubt ? new Outcome.Collided(0) : outcome;
        }

        @Override
        public List<Commit> at(Collection<Long> positions) {
            if (!doubt) return super.at(positions);
            return positions.stream().map(SimulationTest::foreign).toList();
        }
    }

    /** Rule R4 taken away: every commit that stands at a position looks like somebody else's. */
    private static final class Unrecognising extends Between {
        Unrecognising(CommitLog log) {
            super(log, () -> {});
        }

        @Override
        public List<Commit> at(Collection<Long> positions) {
            return super.at(positions).stream().map(commit -> foreign(commit.position())).toList();
        }
    }

    /** Rule R2 taken away: no answer of a majority is waited for, and the next batch is numbered behind this one at once. */
    private static final class Hasty extends Between {
        Hasty(CommitLog log) {
            super(log, () -> {});
        }

        @Override
        public Outcome append(List<Commit> commits) {
            Outcome outcome = super.append(commits);
            return outcome instanceof Outcome.Unclear ? new Outcome.Written() : outcome;
        }
    }

    private static Commit foreign(long position) {
        Prepared body = new Prepared(UUID.randomUUID(), List.of(), List.of(), ANY.link(), 0, 0);
        return new Commit(position, 0, 0, "somebody", body, ANY.link(), ANY.link());
    }

    private static final Commit.Head ANY = Commit.Head.ofEmpty("somebody else's");
}
