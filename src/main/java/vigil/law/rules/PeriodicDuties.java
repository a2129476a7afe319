package vigil.law.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vigil.law.Authorities;
import vigil.law.Duty.Periodic;
import vigil.calendar.HolidayCalendar;
import vigil.law.LegalRule;
import vigil.law.LegalRule.Period;

/** The reports of every half-year and year (Law 84/2015/QH13, Art. 36; Decree 39/2016/NĐ-CP, Art. 24). */
public final class PeriodicDuties {

    private static final Comparator<Periodic> BY_DAY =
            Comparator.comparing(Periodic::dueOn).thenComparing(Periodic::rule);

    private final Rulebook rules;
    private final Authorities authorities;
    private final HolidayCalendar calendar;
    private final Counting counting;

    public PeriodicDuties(Rulebook rules, Authorities authorities, HolidayCalendar calendar) {
        this.rules = rules;
        this.authorities = authorities;
        this.calendar = calendar;
        this.counting = new Counting(rules, calendar);
    }

    /** Those whose last day lies between two days, both included, the earliest first. */
    public List<Periodic> between(LocalDate from, LocalDate to) {
        return rules.ids().stream()
                .filter(id -> rules.versions(id).getLast().period() != null)
                .flatMap(id -> IntStream.rangeClosed(from.getYear() - 2, to.getYear())
                        .boxed()
                        .flatMap(year -> of(id, year)))
                .filter(periodic -> !periodic.dueOn().isBefore(from) && !periodic.dueOn().isAfter(to))
                .sorted(BY_DAY)
                .toList();
    }

    /** Of each report the next that is due on a day or later. */
    public List<Periodic> nextAfter(LocalDate today) {
        Map<String, Periodic> next = new LinkedHashMap<>();
        between(today, today.plusYears(1)).forEach(periodic -> next.putIfAbsent(periodic.rule(), periodic));
        return List.copyOf(next.values());
    }

    private Stream<Periodic> of(String id, int year) {
        Period first = rules.versions(id).getFirst().period();
        if (first == null) return Stream.empty();
        LegalRule rule = rules.on(id, named(first, year));
        Period period = rule.period();
        if (period == null) return Stream.empty();
        LocalDate named = named(period, year);
        boolean literally = rules.on("BEFORE_A_DAY", named).chose("day-before");
        LocalDate last = literally ? named.minusDays(1) : named;
        boolean moves = rules.on("LAST_DAY_OFF", named).chose("moves");
        LocalDate due = moves ? calendar.sameOrNext(last) : last;
        var why = new Why(authorities, due)
                .of(rule, null, Map.of("year", String.valueOf(year), "named", Dates.day(named), "due", Dates.day(due)))
                .then(counting.aboutDayOff(last, due));
        return Stream.of(new Periodic(
                rule.id(), rule.what(), period.by(), year, period.half(), due, rule.basis(), rule.confirmed(), why));
    }

    private static LocalDate named(Period period, int year) {
        return period.before().atYear(period.half() == null ? year + 1 : year);
    }
}
