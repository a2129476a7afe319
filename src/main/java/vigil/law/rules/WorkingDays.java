package vigil.law.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The days on which offices work: Monday to Friday without public holidays. A year without its own entry has only the
 * holidays with a fixed date; Tết and the Hùng Kings' day follow the moon and are data.
 */
public final class WorkingDays {

    private final Set<String> everyYear;
    private final Set<LocalDate> holidays;
    private final Set<LocalDate> workedInstead;
    private final Set<Integer> years;

    private WorkingDays(
            Set<String> everyYear, Set<LocalDate> holidays, Set<LocalDate> workedInstead, Set<Integer> years) {
        this.everyYear = everyYear;
        this.holidays = holidays;
        this.workedInstead = workedInstead;
        this.years = years;
    }

    /** The calendar written in a file. */
    public static WorkingDays of(Sheet sheet) {
        Set<LocalDate> holidays = new HashSet<>();
        Set<LocalDate> worked = new HashSet<>();
        Set<Integer> years = new HashSet<>();
        sheet.items("years").forEach(year -> {
            years.add(Integer.valueOf(year.text("year")));
            year.texts("holidays").stream().map(LocalDate::parse).forEach(holidays::add);
            year.texts("worked").stream().map(LocalDate::parse).forEach(worked::add);
        });
        return new WorkingDays(
                sheet.texts("every-year").stream().collect(Collectors.toUnmodifiableSet()),
                Set.copyOf(holidays),
                Set.copyOf(worked),
                Set.copyOf(years));
    }

    /** Whether offices work on that day. */
    public boolean contains(LocalDate day) {
        if (workedInstead.contains(day)) return true;
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !everyYear.contains(day.toString().substring(5)) && !holidays.contains(day);
    }

    /** Whether the moving holidays of a year are known. */
    public boolean covers(Year year) {
        return years.contains(year.getValue());
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
        return contains(day) ? day : after(day, 1);
    }

    private LocalDate step(LocalDate from, int count, int direction) {
        LocalDate day = from;
        for (int left = count; left > 0; ) {
            day = day.plusDays(direction);
            if (contains(day)) left--;
        }
        return day;
    }
}
