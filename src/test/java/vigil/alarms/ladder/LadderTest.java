package vigil.alarms.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import vigil.alarms.Stage;
import vigil.alarms.ladder.Ladder.Reached;
import vigil.kernel.Role;
import vigil.law.Duty.Whose;
import vigil.law.Law;

/** Who is told at which time before and after the end of a limit. */
class LadderTest {

    private static final Instant END = Instant.parse("2024-05-31T17:00:00Z");
    private static final Instant THIRTY_DAYS_BEFORE = END.minus(Duration.ofDays(30));

    private final Ladder ladder = Ladder.load();

    private String step(Instant since, boolean hours, Duration fromEnd) {
        return ladder.reached(since, END, hours, END.plus(fromEnd))
                .map(reached -> reached.rung().id())
                .orElse("none");
    }

    @Test
    void a_limit_in_days_is_told_a_week_and_three_days_before_on_the_last_day_and_afterwards() {
        assertThat(step(THIRTY_DAYS_BEFORE, false, Duration.ofDays(-8))).isEqualTo("none");
        assertThat(step(THIRTY_DAYS_BEFORE, false, Duration.ofDays(-7))).isEqualTo("week-before");
        assertThat(step(THIRTY_DAYS_BEFORE, false, Duration.ofDays(-3))).isEqualTo("three-days-before");
        assertThat(step(THIRTY_DAYS_BEFORE, false, Duration.ofHours(-24))).isEqualTo("last-day");
        assertThat(step(THIRTY_DAYS_BEFORE, false, Duration.ofMillis(-1))).isEqualTo("last-day");
        assertThat(step(THIRTY_DAYS_BEFORE, false, Duration.ZERO)).isEqualTo("late");
        assertThat(step(THIRTY_DAYS_BEFORE, false, Duration.ofDays(3))).isEqualTo("late-three-days");
        assertThat(step(THIRTY_DAYS_BEFORE, false, Duration.ofDays(400))).isEqualTo("late-ten-days");
    }

    @Test
    void a_step_before_the_beginning_of_a_short_limit_is_left_out() {
        Instant twoDaysBefore = END.minus(Duration.ofDays(2));
        assertThat(step(twoDaysBefore, false, Duration.ofHours(-47))).isEqualTo("none");
        assertThat(step(twoDaysBefore, false, Duration.ofHours(-24))).isEqualTo("last-day");
    }

    @Test
    void a_limit_in_hours_is_told_at_once_and_an_hour_before() {
        Instant twoHoursBefore = END.minus(Duration.ofHours(2));
        assertThat(step(twoHoursBefore, true, Duration.ofHours(-2))).isEqualTo("owed");
        assertThat(step(twoHoursBefore, true, Duration.ofHours(-1))).isEqualTo("hour-before");
        assertThat(step(twoHoursBefore, true, Duration.ZERO)).isEqualTo("late");
        assertThat(step(twoHoursBefore, true, Duration.ofDays(1))).isEqualTo("late-a-day");
    }

    @Test
    void leaders_are_told_when_it_stays_undone_and_not_before() {
        assertThat(at(Duration.ofDays(-1)).roles(Whose.PROVINCE)).containsExactly(Role.PROVINCIAL, Role.OFFICER);
        assertThat(at(Duration.ofDays(3)).roles(Whose.PROVINCE)).contains(Role.LEADER);
        assertThat(at(Duration.ofDays(-7)).roles(Whose.ENTERPRISE)).containsExactly(Role.PROVINCIAL, Role.OFFICER);
        assertThat(at(Duration.ofDays(-7)).roles(Whose.DEPARTMENT)).containsExactly(Role.OFFICER);
    }

    @Test
    void only_what_the_law_limits_breaks_the_quiet_hours() {
        assertThat(at(Duration.ZERO).statutory()).isTrue();
        assertThat(at(Duration.ofDays(-7)).statutory()).isFalse();
        assertThat(at(Duration.ofDays(-7)).stage()).isEqualTo(Stage.DUE_SOON);
    }

    private Reached at(Duration fromEnd) {
        return ladder.reached(THIRTY_DAYS_BEFORE, END, false, END.plus(fromEnd)).orElseThrow();
    }

    private String stepAtOnce(String rule, Duration fromBeginning) {
        return ladder.reachedAtOnce(rule, END, END.plus(fromBeginning))
                .map(reached -> reached.rung().id())
                .orElse("none");
    }

    @Test
    void what_is_owed_at_once_is_told_at_its_beginning_and_after_one_and_three_days() {
        assertThat(stepAtOnce("RPT_QUICK", Duration.ofMillis(-1))).isEqualTo("none");
        assertThat(stepAtOnce("RPT_QUICK", Duration.ZERO)).isEqualTo("owed-at-once");
        assertThat(stepAtOnce("RPT_QUICK", Duration.ofHours(24))).isEqualTo("owed-a-day");
        assertThat(stepAtOnce("RPT_QUICK", Duration.ofHours(71))).isEqualTo("owed-a-day");
        assertThat(stepAtOnce("RPT_QUICK", Duration.ofDays(3))).isEqualTo("owed-three-days");
        assertThat(stepAtOnce("RPT_QUICK", Duration.ofDays(400))).isEqualTo("owed-three-days");
        Reached thirdDay = ladder.reachedAtOnce("RPT_QUICK", END, END.plus(Duration.ofDays(3))).orElseThrow();
        assertThat(thirdDay.roles(Whose.PROVINCE)).containsExactly(Role.PROVINCIAL, Role.OFFICER, Role.LEADER);
        assertThat(thirdDay.statutory()).as("no text sets the three days").isFalse();
        assertThat(thirdDay.stage()).as("without an end nobody is late").isEqualTo(Stage.DUE);
    }

    @Test
    void a_limit_that_stands_still_and_a_duty_of_unknown_beginning_are_not_reminded_of() {
        assertThat(stepAtOnce("INV_FATAL", Duration.ofDays(30))).isEqualTo("none");
        assertThat(stepAtOnce("CLOSURE", Duration.ofDays(30))).isEqualTo("none");
        assertThat(ladder.reachedAtOnce("RPT_QUICK", null, END)).isEmpty();
    }

    /** A rule that gets a clock, or is renamed, must not stay here. */
    @Test
    void the_rules_owed_at_once_are_rules_of_the_law_without_a_clock() {
        for (String id : ladder.rulesAtOnce()) {
            assertThat(Law.load().rules()).filteredOn(rule -> rule.id().equals(id)).as(id).isNotEmpty()
                    .allMatch(rule -> rule.clock() == null && rule.period() == null);
        }
    }

    @Property
    void time_never_leads_down_the_ladder(
            @ForAll @LongRange(min = -40 * 24, max = 40 * 24) long hours, @ForAll @LongRange(min = 0, max = 500) long more) {
        Instant earlier = END.plus(Duration.ofHours(hours));
        var before = ladder.reached(THIRTY_DAYS_BEFORE, END, false, earlier);
        var after = ladder.reached(THIRTY_DAYS_BEFORE, END, false, earlier.plus(Duration.ofHours(more)));
        before.ifPresent(reached -> assertThat(after.orElseThrow().at()).isAfterOrEqualTo(reached.at()));
    }
}
