package vigil.law.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** Whether no day of the file stands for two holidays, which no calendar could show. */
    public static boolean hasOneNameForEachDay(Sheet sheet) {
        CalendarSheet reader = new CalendarSheet(sheet);
        Set<LocalDate> seen = new HashSet<>();
        return sheet.items("years")
                .map(reader::year)
                .flatMap(year -> year.holidays().stream())
                .allMatch(holiday -> seen.add(holiday.day()));
    }

    private CalendarYear year(Sheet item) {
        int year = Integer.parseInt(item.text("year"));
        List<Holiday> holidays = new ArrayList<>(yearly("every-year", year));
        item.items("holidays").flatMap(this::days).forEach(holidays::add);
        holidays.sort(Comparator.comparing(Holiday::day));
        Set<LocalDate> off = holidays.stream().map(Holiday::day).collect(Collectors.toUnmodifiableSet());
        return new CalendarYear(
                year,
                item.flag("announced"),
                holidays,
                item.texts("worked").stream().map(LocalDate::parse).toList(),
                yearly("proposed", year).stream().filter(day -> !off.contains(day.day())).toList());
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
