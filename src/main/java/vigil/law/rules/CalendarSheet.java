package vigil.law.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vigil.calendar.CalendarYear;
import vigil.calendar.Holiday;
import vigil.calendar.HolidayCalendar;
import vigil.law.Words;

/** Reads the calendar of public holidays from its file. */
public final class CalendarSheet {

    private final Sheet sheet;
    private final Map<String, Words> names;

    private CalendarSheet(Sheet sheet) {
        this.sheet = sheet;
        Sheet words = sheet.sheet("names");
        this.names = words.keys().stream().collect(Collectors.toUnmodifiableMap(key -> key, words::words));
    }

    /** The calendar written in a file. */
    public static HolidayCalendar read(Sheet sheet) {
        CalendarSheet reader = new CalendarSheet(sheet);
        List<CalendarYear> years = sheet.items("years").map(reader::year).toList();
        return new HolidayCalendar(sheet.text("version"), sheet.text("reference"), years);
    }

    private CalendarYear year(Sheet item) {
        int year = Integer.parseInt(item.text("year"));
        List<Holiday> holidays = new ArrayList<>(yearly("every-year", year));
        item.items("holidays").flatMap(this::days).forEach(holidays::add);
        holidays.sort(Comparator.comparing(Holiday::day));
        return new CalendarYear(
                year,
                item.flag("announced"),
                holidays,
                item.texts("worked").stream().map(LocalDate::parse).toList(),
                yearly("proposed", year));
    }

    /** Days with a fixed date in the year. */
    private List<Holiday> yearly(String list, int year) {
        return sheet.items(list)
                .filter(fixed -> isSince(fixed, year))
                .map(fixed -> holiday(LocalDate.parse(year + "-" + fixed.text("day")), fixed))
                .toList();
    }

    private static boolean isSince(Sheet fixed, int year) {
        Integer since = fixed.number("since");
        return since == null || year >= since;
    }

    /** One day, or all days from one to another. */
    private Stream<Holiday> days(Sheet item) {
        LocalDate from = LocalDate.parse(item.text("day"));
        LocalDate to = item.date("to");
        return from.datesUntil((to == null ? from : to).plusDays(1)).map(day -> holiday(day, item));
    }

    private Holiday holiday(LocalDate day, Sheet item) {
        Words name = names.get(item.text("name"));
        if (name == null) throw new IllegalStateException("no name " + item.text("name"));
        return new Holiday(day, name.vi(), name.en());
    }
}
