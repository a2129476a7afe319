package vigil.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * What is known of the public holidays of one year.
 *
 * @param announced whether the year's arrangement (Tết, days off in place of a weekend, swapped days) was publicly
 *     announced; otherwise it is expected after the usual pattern and must be checked
 * @param holidays all of them, in order, fixed and moving ones, days off in place of others included
 * @param worked weekend days on which offices work in place of a working day
 * @param proposed days that may have become holidays, which nobody has verified; offices are taken to work on them
 */
public record CalendarYear(
        int year, boolean announced, List<Holiday> holidays, List<LocalDate> worked, List<Holiday> proposed) {

    public CalendarYear {
        holidays = List.copyOf(holidays);
        worked = List.copyOf(worked);
        proposed = List.copyOf(proposed);
    }
}
