package vigil.law.office;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vigil.calendar.HolidayCalendar;
import vigil.law.LegalRule.BadRow.Fault;
import vigil.law.rules.CalendarSheet;
import vigil.law.rules.Sheet;

/**
 * Years of the calendar, holidays of every year from one on, and single days off or worked that were arranged late. A shipped
 * year whose arrangement was announced stays as it is; one that was only expected gives way to the announced one, when the
 * row says so.
 */
final class CalendarRows {

    private static final String IN_PLACE = "in-place-of-expected";
    private static final Set<String> FIELDS =
            Set.of("version", "names", "every-year", "years", "holidays", "worked");
    private static final Set<String> YEAR = Set.of("year", "announced", "holidays", "worked", "reference", IN_PLACE);
    private static final Set<String> DAY = Set.of("day", "to", "name");
    private static final Set<String> SINGLE = Set.of("day", "to", "name", "reference");
    private static final Set<String> YEARLY = Set.of("day", "since", "name", "reference");
    private static final int LONGEST = 31;

    private final Entry file;
    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    CalendarRows(Entry file) {
        this.file = file.only(FIELDS);
    }

    List<Entry> addTo(Map<String, Object> shipped) {
        String version = file.text("version");
        names(shipped);
        Faults faults = new Faults();
        faults.in(() -> Faults.each(file.list("years"), year -> year(year.only(YEAR), shipped)));
        faults.in(() -> Faults.each(file.list("every-year"), fixed -> everyYear(fixed.only(YEARLY), shipped)));
        faults.in(() -> Faults.each(file.list("holidays"), day -> off(day.only(SINGLE), shipped)));
        faults.in(() -> Faults.each(file.list("worked"), day -> worked(day.only(Set.of("day", "reference")), shipped)));
        faults.end();
        shipped.put("version", shipped.get("version") + "+" + version);
        return entries;
    }

    private void names(Map<String, Object> shipped) {
        Map<String, Object> all = new LinkedHashMap<>();
        ((Map<?, ?>) Objects.requireNonNull(shipped.get("names"))).forEach((key, words) -> all.put(String.valueOf(key), words));
        Object added = file.fields().get("names");
        if (added != null) {
            Entry words = Entry.of("calendar.yaml", "names", added);
            for (String name : words.keys()) {
                if (all.containsKey(name)) throw words.bad(name, Fault.ALREADY_THERE);
                Entry both = Entry.of("calendar.yaml", "names " + name, words.fields().get(name)).only(Set.of("vi", "en"));
                all.put(name, Map.of("vi", both.text("vi"), "en", both.text("en")));
            }
        }
        shipped.put("names", all);
        names.addAll(all.keySet());
    }

    private void year(Entry entry, Map<String, Object> shipped) {
        int year = entry.year("year");
        entry.text("reference");
        List<Map<String, Object>> years = Versions.copy((List<?>) Objects.requireNonNull(shipped.get("years")));
        boolean replaces = entry.flag(IN_PLACE);
        boolean gone = years.removeIf(row -> Integer.parseInt(String.valueOf(row.get("year"))) == year
                && replaces && !"true".equals(row.get("announced")));
        if (replaces && !gone) throw entry.bad(IN_PLACE, Fault.NOT_OPEN);
        if (years.stream().anyMatch(row -> Integer.parseInt(String.valueOf(row.get("year"))) == year)) {
            throw entry.bad("year", Fault.ALREADY_THERE);
        }
        entry.flag("announced");
        Map<String, Object> row = new LinkedHashMap<>(entry.fields());
        List<Entry> holidays = entry.list("holidays");
        holidays.forEach(day -> inYear(day.only(DAY), year));
        row.put("holidays", new ArrayList<>(holidays.stream().map(Entry::fields).toList()));
        row.put("worked", new ArrayList<>(entry.days("worked").stream().map(LocalDate::toString).toList()));
        years.add(row);
        onceEach(entry, "holidays", shipped, () -> shipped.put("years", years));
        entries.add(entry.named(String.valueOf(year)));
    }

    /** The days of an entry lie in its year, in their order, and have a known name. */
    private void inYear(Entry day, int year) {
        LocalDate from = day.date("day");
        LocalDate to = day.optionalDate("to");
        if (from.getYear() != year) throw day.bad("day", Fault.NOT_IN_THE_YEAR);
        if (to != null && to.getYear() != year) throw day.bad("to", Fault.NOT_IN_THE_YEAR);
        if (to != null && (to.isBefore(from) || from.plusDays(LONGEST).isBefore(to))) throw day.bad("to", Fault.NOT_A_DATE);
        if (!names.contains(day.text("name"))) throw day.bad("name", Fault.UNKNOWN_NAME);
    }

    private void everyYear(Entry entry, Map<String, Object> shipped) {
        String day = entry.text("day");
        try {
            MonthDay.parse("--" + day);
        } catch (DateTimeException e) {
            throw entry.bad("day", Fault.NOT_A_DATE);
        }
        if (day.equals("02-29")) throw entry.bad("day", Fault.NOT_A_DATE);
        entry.text("reference");
        int since = entry.year("since");
        if (!names.contains(entry.text("name"))) throw entry.bad("name", Fault.UNKNOWN_NAME);
        List<Map<String, Object>> fixed = Versions.copy((List<?>) Objects.requireNonNull(shipped.get("every-year")));
        fixed.add(entry.fields());
        onceEach(entry, "day", shipped, () -> shipped.put("every-year", fixed));
        entries.add(entry.named(day + " " + since));
    }

    private void off(Entry entry, Map<String, Object> shipped) {
        entry.text("reference");
        int year = entry.date("day").getYear();
        inYear(entry, year);
        onceEach(entry, "day", shipped, () -> addDay(entry, shipped, "holidays", entry.fields()));
        entries.add(entry.named(entry.text("day")));
    }

    private void worked(Entry entry, Map<String, Object> shipped) {
        entry.text("reference");
        LocalDate day = entry.date("day");
        if (calendar(shipped).isWorkingDay(day)) throw entry.bad("day", Fault.ALREADY_THERE);
        addDay(entry, shipped, "worked", day.toString());
        entries.add(entry.named(day.toString()));
    }

    private static void addDay(Entry entry, Map<String, Object> shipped, String list, Object value) {
        String year = String.valueOf(entry.date("day").getYear());
        List<Map<String, Object>> years = Versions.copy((List<?>) Objects.requireNonNull(shipped.get("years")));
        Map<String, Object> of = years.stream()
                .filter(row -> year.equals(String.valueOf(row.get("year"))))
                .findFirst()
                .orElseThrow(() -> entry.bad("day", Fault.UNKNOWN_NAME));
        List<Object> days = new ArrayList<>();
        if (of.get(list) instanceof List<?> before) days.addAll(before);
        days.add(value);
        of.put(list, days);
        shipped.put("years", years);
    }

    /** Takes something in unless a day would be a holiday under two names then. */
    private static void onceEach(Entry entry, String field, Map<String, Object> shipped, Runnable take) {
        Map<String, Object> before = Map.copyOf(shipped);
        take.run();
        if (CalendarSheet.hasOneNameForEachDay(Sheet.of("calendar.yaml", shipped))) return;
        shipped.putAll(before);
        throw entry.bad(field, Fault.ALREADY_THERE);
    }

    private static HolidayCalendar calendar(Map<String, Object> shipped) {
        return CalendarSheet.read(Sheet.of("calendar.yaml", shipped));
    }
}
