package vigil.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The days on which offices work: Monday to Friday without public holidays, and the weekend days worked instead. Of a
 * year without its own entry nothing but the weekends is known; {@link #covers} says so.
 */
public final class HolidayCalendar {

    private final String version;
    private final String reference;
    private final Map<Integer, CalendarYear> years;
    private final Map<LocalDate, Holiday> holidays;
    private final Set<LocalDate> worked;

    /**
     * The calendar of some years.
     *
     * @param version what the office calls this state of the calendar
     * @param reference the law that names the holidays
     */
    public HolidayCalendar(String version, String reference, List<CalendarYear> years) {
        this.version = version;
        this.reference = reference;
        this.years = new TreeMap<>(years.stream().collect(Collectors.toMap(CalendarYear::year, year -> year)));
        this.holidays = years.stream()
                .flatMap(year -> year.holidays().stream())
                .collect(Collectors.toUnmodifiableMap(Holiday::day, holiday -> holiday));
        this.worked = new HashSet<>();
        years.forEach(year -> worked.addAll(year.worked()));
    }

    public String version() {
        return version;
    }

    public String reference() {
        return reference;
    }

    /** The years that are known, the earliest first. */
    public List<CalendarYear> years() {
        return List.copyOf(years.values());
    }

    /** What is known of one year. */
    public Optional<CalendarYear> year(int year) {
        return Optional.ofNullable(years.get(year));
    }

    /** Whether the holidays of the year of a day are known. */
    public boolean covers(LocalDate day) {
        return years.containsKey(day.getYear());
    }

    /** The holiday on a day. */
    public Optional<Holiday> holiday(LocalDate day) {
        return Optional.ofNullable(holidays.get(day));
    }

    /** The days from one day to another, both included, of which nobody has verified whether they became holidays. */
    public List<Holiday> proposed(LocalDate from, LocalDate to) {
        return years.values().stream()
                .flatMap(year -> year.proposed().stream())
                .filter(one -> !one.day().isBefore(from) && !one.day().isAfter(to))
                .toList();
    }

    /** Whether offices work on that day. */
    public boolean isWorkingDay(LocalDate day) {
        if (worked.contains(day)) return true;
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !holidays.containsKey(day);
    }

    /** The n-th working day after a day, which itself does not count. */
    public LocalDate after(LocalDate day, int count) {
        return step(day, count, 1);
    }

    /** The n-th working day before a day, which itself does not count. */
    public LocalDate before(LocalDate day, int count) {
        return step(day, count, -1);
    }

    /** The day itself when offices work on it, else the next day on which they do. */
    public LocalDate sameOrNext(LocalDate day) {
        return isWorkingDay(day) ? day : after(day, 1);
    }

    private LocalDate step(LocalDate from, int count, int direction) {
        LocalDate day = from;
        for (int left = count; left > 0; ) {
            day = day.plusDays(direction);
            if (isWorkingDay(day)) left--;
        }
        return day;
    }
}
