package vigil.eventlog.append;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.slf4j.LoggerFactory;
import vigil.eventlog.LogBroken;
import vigil.eventlog.append.SimulatedServer.Promises;

/**
 * Thousands of seeded histories of three servers on a failing database, every other one with the lease on, whatever becomes
 * of it and of the servers' clocks, half of them with callers who send themselves: nothing acknowledged is lost, doubled or moved,
 * nothing refused is there, there is no gap and every link holds; who follows the log meanwhile is shown nothing else, and no gap
 * even for a moment. With any one rule taken away the same histories show it; those that show it best are kept by name
 * (NamedHistoriesTest).
 */
class SimulationTest {

    private static final long SCHEDULES = Long.getLong("vigil.simulation.schedules", 10_000);

    /** Seeds from here on, so that a long run can go where none was before. */
    private static final long FIRST = Long.getLong("vigil.simulation.first", 0);

    /** Shows in one history of twenty thousand: only NamedHistoriesTest has it. */
    private static final String RARE = "R1_REFUSED_ONLY_FOR_WHAT_A_MAJORITY_HOLDS";

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
        all(Promises.KEPT);
    }

    /** Nobody waits for ever behind it, and nothing else is promised less. */
    @Test
    void every_history_keeps_the_promises_though_an_index_holds_what_no_commit_does() {
        all(Promises.KEPT.withoutSoundIndexes());
    }

    private static void all(Promises promises) {
        for (long seed = FIRST; seed < FIRST + SCHEDULES; seed++) {
            try {
                new Schedule(seed, promises, UnaryOperator.identity(), Story.UNTOLD).readBy(true).run();
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed + told(seed, promises), e);
            }
        }
    }

    /** The same history once more, in words. */
    private static String told(long seed, Promises promises) {
        StringBuilder lines = new StringBuilder();
        try {
            Story story = line -> lines.append('\n').append(line.get());
            new Schedule(seed, promises, UnaryOperator.identity(), story).readBy(true).run();
        } catch (RuntimeException | AssertionError e) {
            lines.append('\n').append(e);
        }
        return lines.toString();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = RARE)
    void without_a_rule_the_log_breaks_where_servers_race(SwitchedOff rule) {
        found(rule, 0);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = RARE)
    void without_a_rule_the_log_breaks_though_servers_take_turns(SwitchedOff rule) {
        found(rule, 1);
    }

    /** Only a broken promise counts; a history that does not come to its end, or whose telling fails, fails the test. */
    private static void found(SwitchedOff rule, long first) {
        Optional<LogBroken> broken = Optional.empty();
        for (long seed = first; seed < SCHEDULES && broken.isEmpty(); seed += 2) broken = brokenPromise(seed, rule);
        assertThat(broken).as("histories that show it").isPresent();
    }

    private static Optional<LogBroken> brokenPromise(long seed, SwitchedOff rule) {
        try {
            rule.history(seed, Story.UNTOLD).run();
            return Optional.empty();
        } catch (LogBroken broken) {
            return Optional.of(broken);
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError("seed " + seed + " shows nothing of the log", e);
        }
    }
}
