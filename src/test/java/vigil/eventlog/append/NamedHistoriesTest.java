package vigil.eventlog.append;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.slf4j.LoggerFactory;
import vigil.eventlog.LogBroken;
import vigil.eventlog.append.SimulatedServer.Promises;

/**
 * Histories that are kept by name, each with the seed that tells it: with every rule on it keeps its promises, with the one
 * rule off exactly the named thing is found. A change of the simulation itself makes other histories of the same seeds; the
 * failure then says which seed shows the same now, and with what story.
 */
class NamedHistoriesTest {

    private static final long LOOKED_THROUGH = 20_000;
    private static final Logger SENDING = (Logger) LoggerFactory.getLogger(Sending.class);

    @BeforeAll
    static void be_quiet() {
        SENDING.setLevel(Level.OFF);
    }

    @AfterAll
    static void be_quiet_no_longer() {
        SENDING.setLevel(null);
    }

    @ParameterizedTest(name = "{0}: {4} ({1} racing, {2} with the lease)")
    @CsvFileSource(resources = "/log/histories.csv", delimiter = '|', maxCharsPerColumn = 300)
    void is_found_without_the_rule_and_does_not_happen_with_it(
            SwitchedOff rule, long racing, long lease, String finding, String name) {
        assertThat(name).isNotBlank();
        assertThat(Schedule.Ways.of(racing).leased()).isFalse();
        assertThat(Schedule.Ways.of(lease).leased()).isTrue();
        for (long seed : List.of(racing, lease)) {
            for (Promises promises : List.of(Promises.KEPT, Promises.KEPT.withoutSoundIndexes())) {
                assertThatCode(() -> new Schedule(seed, promises, UnaryOperator.identity(), Story.UNTOLD).readBy(true).run())
                        .as("seed %d with every rule", seed)
                        .doesNotThrowAnyException();
            }
            String found = found(rule, seed, Story.UNTOLD);
            assertThat(found)
                    .as(() -> "seed " + seed + " without the rule; " + another(rule, seed, finding))
                    .contains(finding);
        }
    }

    /** What is wrong at the end of a history; empty when nothing is. */
    private static String found(SwitchedOff rule, long seed, Story story) {
        try {
            rule.history(seed, story).run();
            return "";
        } catch (LogBroken broken) {
            return broken.what();
        }
    }

    /** A seed of the same ways that shows the thing now, and its story. */
    private static String another(SwitchedOff rule, long seed, String finding) {
        long shows = LongStream.range(0, LOOKED_THROUGH)
                .filter(other -> other % 2 == seed % 2 && found(rule, other, Story.UNTOLD).contains(finding))
                .findFirst()
                .orElse(-1);
        if (shows < 0) return "no seed below " + LOOKED_THROUGH + " shows it";
        List<String> lines = new ArrayList<>(List.of("seed " + shows + " shows it:"));
        found(rule, shows, line -> lines.add(line.get()));
        return String.join("\n", lines);
    }
}
