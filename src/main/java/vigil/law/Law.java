package vigil.law;

import java.time.LocalDate;
import java.util.List;
import vigil.law.rules.DutyRules;
import vigil.law.rules.Rulebook;
import vigil.law.rules.Sheet;
import vigil.law.rules.WorkingDays;

/**
 * The law as the office applies it: dated rules, code lists, places and authorities read once from the files under
 * {@code law/}. Immutable; every answer about a case is asked with the day of its accident.
 */
public final class Law {

    private final Rulebook rules;
    private final WorkingDays workingDays;
    private final Places places;
    private final CodeLists codes;
    private final Limits limits;
    private final AccidentFile file;
    private final Checklist checklist;
    private final Authorities authorities;
    private final DutyRules duties;

    private Law(Rulebook rules, WorkingDays workingDays) {
        this.rules = rules;
        this.workingDays = workingDays;
        this.places = Places.load();
        this.codes = CodeLists.load();
        this.limits = new Limits(rules, workingDays);
        this.file = AccidentFile.load();
        this.checklist = Checklist.load();
        this.authorities = Authorities.load();
        this.duties = new DutyRules(rules, limits);
    }

    private static final class Loaded {
        private static final Law LAW = new Law(
                Rulebook.of(Sheet.read("/law/rules.yaml")), WorkingDays.of(Sheet.read("/law/calendar.yaml")));
    }

    /** The law of the files on the class path; the same instance every time. */
    public static Law load() {
        return Loaded.LAW;
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

    /** A rule as it stood on a day; the oldest version known for days before it. */
    public LegalRule rule(String id, LocalDate on) {
        return rules.on(id, on);
    }

    public Places places() {
        return places;
    }

    public CodeLists codes() {
        return codes;
    }

    public Limits limits() {
        return limits;
    }

    /** The papers of a victim's file. */
    public AccidentFile file() {
        return file;
    }

    /** What must be done before a case is closed. */
    public Checklist checklist() {
        return checklist;
    }

    public Authorities authorities() {
        return authorities;
    }

    /** Everything the case demands of the office, the province and the enterprise, done or not, in a steady order. */
    public List<Duty> duties(CaseFacts facts) {
        return duties.of(facts);
    }

    /** For how long the employer keeps the file. */
    public LegalRule retention(Severity severity, LocalDate accidentOn) {
        return rules.on(severity == Severity.FATAL ? "KEEP_FATAL" : "KEEP_OTHER", accidentOn);
    }

    /** Whether offices work on that day. */
    public boolean isWorkingDay(LocalDate day) {
        return workingDays.contains(day);
    }

    private <T> Assessed<T> assessed(T value, String rule, LocalDate accidentOn) {
        return new Assessed<>(value, rules.on(rule, accidentOn).basis());
    }
}
