package vigil.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vigil.kernel.VietNam;

class LimitsTest {

    private static final LocalDate ACCIDENT = LocalDate.of(2024, 5, 1);
    private static final OffsetDateTime NOTICE = OffsetDateTime.parse("2024-05-01T09:10:00+07:00");

    private final Limits limits = Law.load().limits();

    @Test
    void the_first_day_does_not_count_and_a_day_is_one_of_viet_nam() {
        var lateInTheEvening = OffsetDateTime.parse("2024-05-01T16:59:00Z");
        var afterMidnight = OffsetDateTime.parse("2024-05-01T17:00:00Z");
        assertThat(limit(lateInTheEvening, 0, 1).due()).isEqualTo("2024-05-08");
        assertThat(limit(afterMidnight, 0, 1).due()).isEqualTo("2024-05-09");
    }

    @Test
    void a_limit_that_ends_on_a_holiday_stays_there() {
        var notice = OffsetDateTime.parse("2024-08-03T09:00:00+07:00");
        assertThat(limit(notice, 1, 0).due()).isEqualTo("2024-09-02");
        assertThat(Law.load().isWorkingDay(LocalDate.of(2024, 9, 2))).isFalse();
    }

    @Test
    void expertise_counts_whatever_the_class_but_a_light_accident_is_never_extended() {
        var light = new Casualties(0, 0, 2, 0, null);
        assertThat(limits.limit(NOTICE, light, true, ACCIDENT).days()).isEqualTo(60);
        assertThat(limits.extension(light, true, ACCIDENT)).isZero();
        assertThat(limits.extension(new Casualties(0, 1, 0, 0, null), false, ACCIDENT)).isEqualTo(7);
        assertThat(limits.extension(new Casualties(0, 1, 0, 0, null), true, ACCIDENT)).isEqualTo(60);
    }

    @Test
    void an_extension_keeps_its_length_but_never_exceeds_the_limit() {
        var fatal = limit(NOTICE, 1, 0);
        assertThat(limits.extended(fatal, 20, ACCIDENT).due()).isEqualTo("2024-06-20");
        var severe = limit(NOTICE, 0, 1);
        assertThat(limits.extended(severe, 20, ACCIDENT).extendedBy()).isEqualTo(7);
    }

    @Test
    void the_minutes_are_sent_and_extensions_asked_for_in_working_days() {
        assertThat(limits.minutesSentBy(LocalDate.of(2024, 8, 30), ACCIDENT)).isEqualTo("2024-09-06");
        assertThat(limits.lastDayToAskForExtension(LocalDate.of(2024, 9, 6), ACCIDENT)).isEqualTo("2024-08-28");
        assertThat(limits.lastDayToAskForExtension(LocalDate.of(2024, 2, 16), ACCIDENT)).isEqualTo("2024-02-02");
    }

    @Test
    void people_are_at_the_scene_within_two_hours() {
        assertThat(limits.sceneBy(NOTICE.toInstant(), ACCIDENT)).isEqualTo("2024-05-01T04:10:00Z");
    }

    @Property
    void more_harm_never_shortens_a_limit(
            @ForAll("casualties") Casualties some, @ForAll("casualties") Casualties more) {
        var less = limits.limit(NOTICE, some, false, ACCIDENT);
        var greater = limits.limit(NOTICE, some.atLeast(more), false, ACCIDENT);
        assertThat(greater.due()).isAfterOrEqualTo(less.due());
    }

    @Property
    void an_extension_never_makes_it_earlier_and_at_most_doubles_it(
            @ForAll("casualties") Casualties casualties, @ForAll boolean expertise,
            @ForAll @IntRange(max = 200) int by) {
        var limit = limits.limit(NOTICE, casualties, expertise, ACCIDENT);
        var extended = limits.extended(limit, by, ACCIDENT);
        assertThat(extended.due()).isAfterOrEqualTo(limit.due());
        assertThat(extended.due()).isBeforeOrEqualTo(limit.due().plusDays(limit.days()));
    }

    @Property
    void an_extension_never_makes_it_earlier_where_days_off_move_it(
            @ForAll("casualties") Casualties casualties, @ForAll @IntRange(max = 60 * 24 * 2500) int minutes,
            @ForAll @IntRange(max = 60) int by) {
        var row = java.util.Map.of("id", "LAST_DAY_OFF", "from", "2016-07-01", "choice", "moves");
        Law moving = Law.load().with(row);
        var limit = moving.limits().limit(NOTICE.minusYears(4).plusMinutes(minutes), casualties, false, ACCIDENT);
        var extended = moving.limits().extended(limit, by, ACCIDENT);
        assertThat(extended.due()).isAfterOrEqualTo(limit.due());
        assertThat(moving.isWorkingDay(extended.due())).isTrue();
    }

    @Property
    void the_last_day_is_the_length_after_the_first(@ForAll @IntRange(max = 60 * 24 * 3650) int minutes) {
        OffsetDateTime start = NOTICE.plusMinutes(minutes);
        var limit = limit(start, 1, 0);
        assertThat(limit.due()).isEqualTo(VietNam.dateOf(start.toInstant()).plusDays(30));
        assertThat(limit.overOn(limit.due())).isFalse();
        assertThat(limit.overOn(limit.due().plusDays(1))).isTrue();
    }

    @Property
    void working_days_are_counted_there_and_back(@ForAll @IntRange(max = 2500) int offset) {
        LocalDate day = LocalDate.of(2020, 2, 1).plusDays(offset);
        LocalDate sent = limits.minutesSentBy(day, ACCIDENT);
        assertThat(day.datesUntil(sent.plusDays(1)).skip(1).filter(Law.load()::isWorkingDay)).hasSize(3);
        assertThat(Law.load().isWorkingDay(sent)).isTrue();
    }

    @Provide
    Arbitrary<Casualties> casualties() {
        Arbitrary<Integer> few = Arbitraries.integers().between(0, 3);
        return Combinators.combine(few, few, few, few)
                .as((dead, severe, light, missing) -> new Casualties(dead, severe, light, missing, null));
    }

    private Limits.Limit limit(OffsetDateTime start, int dead, int severe) {
        return limits.limit(start, new Casualties(dead, severe, 0, 0, null), false, ACCIDENT);
    }
}
