package vigil.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vigil.calendar.HolidayCalendar;
import vigil.law.rules.Amendment;
import vigil.law.rules.CalendarSheet;
import vigil.law.rules.Counting;
import vigil.law.rules.DutyRules;
import vigil.law.rules.KeepingRules;
import vigil.law.rules.PeriodicDuties;
import vigil.law.rules.Rulebook;
import vigil.law.rules.Sheet;

/**
 * The law as the office applies it: dated rules, code lists, places and authorities read once from the files under
 * {@code law/}. Immutable; every answer about a case is asked with the day of its accident.
 */
public final class Law {

    private final Rulebook rules;
    private final HolidayCalendar calendar;
    private final Lists lists;
    private final Limits limits;
    private final DutyRules duties;

    private Law(Rulebook rules, HolidayCalendar calendar, Lists lists) {
        this.rules = rules;
        this.calendar = calendar;
        this.lists = lists;
        Counting counting = new Counting(rules, calendar);
        this.limits = new Limits(rules, counting);
        this.duties = new DutyRules(rules, limits, counting, lists.authorities());
    }

    /** What is looked up rather than reckoned with. */
    private record Lists(
            Places places, CodeLists codes, AccidentFile file, Checklist checklist, Authorities authorities) {}

    private static final class Loaded {
        private static final Law LAW = new Law(
                Rulebook.of(Sheet.read("/law/rules.yaml")),
                CalendarSheet.read(Sheet.read("/law/calendar.yaml")),
                new Lists(
                        Places.load(), CodeLists.load(), AccidentFile.load(), Checklist.load(), Authorities.load()));
    }

    /** The law of the files on the class path; the same instance every time. */
    public static Law load() {
        return Loaded.LAW;
    }

    /** The same law as it is used on a day: then a rule that reaches running cases governs older ones too. */
    public Law reckonedOn(LocalDate day) {
        Rulebook then = rules.reckonedOn(day);
        return then == rules ? this : new Law(then, calendar, lists);
    }

    /**
     * The same law with one more row, a rule or a setting; what the row leaves out is as in the newest version.
     *
     * @throws BadRow the row cannot be a version of a rule
     */
    public Law with(Map<String, ?> row) {
        return new Law(rules.with(Amendment.of(row, rules)), calendar, lists);
    }

    /** Says which field of a drafted row is wrong, and why. */
    public static final class BadRow extends RuntimeException {

        private final String field;
        private final Fault fault;

        public BadRow(String field, Fault fault) {
            super(field + ": " + fault, null, false, false);
            this.field = field;
            this.fault = fault;
        }

        /** What can be wrong with a field. */
        public enum Fault {
            MISSING,
            UNKNOWN_FIELD,
            UNKNOWN_RULE,
            NOT_A_DATE,
            NOT_A_NUMBER,
            NOT_AN_OPTION
        }

        public String field() {
            return field;
        }

        public Fault fault() {
            return fault;
        }
    }

    /**
     * What was found, and by which rule.
     *
     * @param <T> a class, a level
     */
    public record Assessed<T>(T value, LegalBasis basis) {}

    /**
     * The class of the accident. A missing person makes it severe until found or declared dead by a court: the law is
     * silent, and both "light" and "fatal" would state what nobody knows.
     */
    public Assessed<Severity> severity(Casualties casualties, LocalDate accidentOn) {
        if (casualties.dead() > 0) return assessed(Severity.FATAL, "SEVERITY_FATAL", accidentOn);
        if (casualties.severe() > 0) return assessed(Severity.SEVERE, "SEVERITY_SEVERE", accidentOn);
        if (casualties.missing() > 0) return assessed(Severity.SEVERE, "SEVERITY_MISSING", accidentOn);
        return assessed(Severity.LIGHT, "SEVERITY_LIGHT", accidentOn);
    }

    /** The lowest level that may investigate, whether or not the workers had a contract. */
    public Assessed<Level> level(Casualties casualties, LocalDate accidentOn) {
        return grave(casualties)
                ? assessed(Level.PROVINCE, "LEVEL_PROVINCE", accidentOn)
                : assessed(Level.EMPLOYER, "LEVEL_EMPLOYER", accidentOn);
    }

    /** Whether somebody died or at least two were severely hurt: what the province must hear of and investigate. */
    public boolean grave(Casualties casualties) {
        return casualties.dead() > 0 || several(casualties);
    }

    /** A missing person weighs as much as several severely hurt ones: casualties are "not yet clear". */
    static boolean several(Casualties casualties) {
        return casualties.severe() >= 2 || casualties.missing() > 0;
    }

    /** All rules and settings with all their versions, in the order of the file. */
    public List<LegalRule> rules() {
        return rules.ids().stream().flatMap(id -> rules.versions(id).stream()).toList();
    }

    /** A rule as it stood on a day; the oldest version known for days before it. */
    public LegalRule rule(String id, LocalDate on) {
        return rules.on(id, on);
    }

    public Places places() {
        return lists.places();
    }

    public CodeLists codes() {
        return lists.codes();
    }

    public Limits limits() {
        return limits;
    }

    /** The papers of a victim's file. */
    public AccidentFile file() {
        return lists.file();
    }

    /** What must be done before a case is closed. */
    public Checklist checklist() {
        return lists.checklist();
    }

    public Authorities authorities() {
        return lists.authorities();
    }

    /** Everything the case demands of the office, the province and the enterprise, done or not, in a steady order. */
    public List<Duty> duties(CaseFacts facts) {
        return duties.of(facts);
    }

    /** Until which day the file is kept, and why. */
    public AccidentFile.Kept keeping(AccidentFile.Keeping facts) {
        return new KeepingRules(rules).of(facts);
    }

    /** Public holidays and working days. */
    public HolidayCalendar calendar() {
        return calendar;
    }

    /** Whether offices work on that day. */
    public boolean isWorkingDay(LocalDate day) {
        return calendar.isWorkingDay(day);
    }

    /** The reports of half-years and years whose last day lies between two days, both included, the earliest first. */
    public List<Duty.Periodic> periodicDuties(LocalDate from, LocalDate to) {
        return new PeriodicDuties(rules, lists.authorities(), calendar).between(from, to);
    }

    /** Of each report of a half-year or year the next that is due on a day or later. */
    public List<Duty.Periodic> nextPeriodicDuties(LocalDate today) {
        return new PeriodicDuties(rules, lists.authorities(), calendar).nextAfter(today);
    }

    private <T> Assessed<T> assessed(T value, String rule, LocalDate accidentOn) {
        return new Assessed<>(value, rules.on(rule, accidentOn).basis());
    }
}
