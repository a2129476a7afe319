package vigil.law.rules;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import vigil.calendar.CalendarYear;
import vigil.calendar.Holiday;
import vigil.calendar.HolidayCalendar;
import vigil.calendar.Unit;
import vigil.law.LegalRule;
import vigil.law.LegalRule.Clock;
import vigil.law.Words;

/**
 * Counts time as a rule's clock says. Whether the first day counts and where a last day on a day off goes are settings
 * (Civil Code 2015, Art. 147(2) and 148(5)).
 */
public final class Counting {

    private static final String FIRST_DAY = "FIRST_DAY";
    private static final String LAST_DAY_OFF = "LAST_DAY_OFF";
    private static final Map<DayOfWeek, Words> WEEKEND = Map.of(
            DayOfWeek.SATURDAY, new Words("thứ Bảy", "Saturday"), DayOfWeek.SUNDAY, new Words("Chủ nhật", "Sunday"));

    private final Rulebook rules;
    private final HolidayCalendar calendar;

    public Counting(Rulebook rules, HolidayCalendar calendar) {
        this.rules = rules;
        this.calendar = calendar;
    }

    /**
     * The end of a limit in days.
     *
     * @param counted the last day by counting alone
     * @param due the last day that holds, later than {@code counted} when that is a day off and the setting moves it
     */
    public record LastDay(LocalDate counted, LocalDate due) {}

    /** The last day of a limit of so many of the rule's days. */
    public LastDay lastDay(LegalRule rule, LocalDate from, int length, LocalDate accidentOn) {
        Clock clock = clock(rule);
        boolean firstCounts = rules.on(FIRST_DAY, accidentOn).chose("counted");
        LocalDate counted = switch (clock.unit()) {
            case HOURS -> throw new IllegalStateException(rule.id() + " is counted in hours");
            case CALENDAR_DAYS -> {
                int days = firstCounts ? length - 1 : length;
                yield clock.backwards() ? from.minusDays(days) : from.plusDays(days);
            }
            case WORKING_DAYS -> {
                int days = firstCounts && calendar.isWorkingDay(from) ? length - 1 : length;
                yield clock.backwards() ? calendar.before(from, days) : calendar.after(from, days);
            }
        };
        boolean moves = !clock.backwards() && rules.on(LAST_DAY_OFF, accidentOn).chose("moves");
        return new LastDay(counted, moves ? calendar.sameOrNext(counted) : counted);
    }

    /** The instant at which a limit in hours ends. */
    public Instant end(LegalRule rule, Instant from) {
        if (clock(rule).unit() != Unit.HOURS) throw new IllegalStateException(rule.id() + " is counted in days");
        return from.plus(Duration.ofHours(rule.number()));
    }

    /** Why offices are closed on a day; empty on a working day. */
    Optional<Words> closedFor(LocalDate day) {
        if (calendar.isWorkingDay(day)) return Optional.empty();
        Optional<Holiday> holiday = calendar.holiday(day);
        if (holiday.isPresent()) return holiday.map(one -> new Words(one.vi(), one.en()));
        return Optional.ofNullable(WEEKEND.get(day.getDayOfWeek()));
    }

    /** Says that a last day on a day off was moved, or that it stays there; nothing for a working day. */
    Words aboutDayOff(LocalDate counted, LocalDate due) {
        Optional<Words> off = closedFor(counted);
        if (off.isEmpty()) return Words.NONE;
        Map<String, Words> values =
                Map.of("counted", Dates.day(counted), "due", Dates.day(due), "off", off.get());
        if (due.equals(counted)) return rules.phrase("stays-on-day-off", values);
        return due.equals(calendar.sameOrNext(counted)) ? rules.phrase("moved-from-day-off", values) : Words.NONE;
    }

    /** By which calendar working days between two days, both included, are counted, and what to beware of in it. */
    Words caution(LocalDate from, LocalDate to) {
        Map<String, String> values = Map.of("year", String.valueOf(to.getYear()), "version", calendar.version());
        Optional<CalendarYear> year = calendar.year(to.getYear());
        if (year.isEmpty()) return rules.phrase("calendar-unknown", values);
        Words by = rules.phrase(year.get().announced() ? "calendar-announced" : "calendar-expected", values);
        return calendar.proposed(from, to).stream()
                .map(one -> rules.phrase(
                        "calendar-proposed", Map.of("day", Dates.day(one.day()), "name", new Words(one.vi(), one.en()))))
                .reduce(by, Words::then);
    }

    private static Clock clock(LegalRule rule) {
        if (rule.clock() == null) throw new IllegalStateException(rule.id() + " counts no time");
        return rule.clock();
    }
}
