package vigil.law;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vigil.calendar.HolidayCalendar;
import vigil.kernel.Names;
import vigil.law.office.LawFiles;
import vigil.law.rules.Amendment;
import vigil.law.rules.CalendarSheet;
import vigil.law.rules.Counting;
import vigil.law.rules.DutyRules;
import vigil.law.rules.KeepingRules;
import vigil.law.rules.NewDuty;
import vigil.law.rules.PeriodicDuties;
import vigil.law.rules.Rulebook;

/**
 * The law as the office applies it: dated rules, code lists, places and authorities read from the files under
 * {@code law/} and from those that the office has added. Immutable; every answer about a case is asked with the day of its accident.
 */
public final class Law {

    private final Rulebook rules;
    private final HolidayCalendar calendar;
    private final Lists lists;
    private final Edition edition;
    private final Limits limits;
    private final DutyRules duties;

    private Law(Rulebook rules, HolidayCalendar calendar, Lists lists, Edition edition) {
        this.rules = rules;
        this.calendar = calendar;
        this.lists = lists;
        this.edition = edition;
        Counting counting = new Counting(rules, calendar);
        this.limits = new Limits(rules, counting);
        this.duties = new DutyRules(rules, limits, counting, lists.authorities());
    }

    /** What is looked up rather than reckoned with. */
    private record Lists(
            Places places, CodeLists codes, AccidentFile file, Checklist checklist, Authorities authorities) {}

    private static final AtomicReference<@Nullable Law> IN_FORCE = new AtomicReference<>();

    /** The law by which this server acts; the shipped one as long as nobody has put another in force. */
    public static Law load() {
        Law inForce = IN_FORCE.get();
        if (inForce != null) return inForce;
        IN_FORCE.compareAndSet(null, shipped());
        return load();
    }

    /** Lets this server act by a law from now on; called once, before anybody asks for it. */
    public static void putInForce(Law law) {
        IN_FORCE.set(law);
    }

    private static final class Shipped {
        private static final Law LAW = of(LawFiles.shipped());
    }

    /** The law that the program ships; the same instance every time. */
    public static Law shipped() {
        return Shipped.LAW;
    }

    /**
     * The shipped law with the rows that an office has written into a folder ({@code docs/law.md}); the folder adds and never
     * changes what is shipped.
     *
     * @throws LegalRule.BadRow naming file, entry and field of the first row that cannot be used
     */
    public static Law withOffice(Path folder) {
        return of(LawFiles.withOffice(folder));
    }

    private static Law of(LawFiles files) {
        return new Law(
                files.rulebook(),
                CalendarSheet.read(files.sheet("calendar.yaml")),
                new Lists(
                        Places.of(files.rows("provinces.csv")),
                        CodeLists.of(kind -> files.sheet("codes/" + Names.of(kind) + ".yaml")),
                        AccidentFile.of(files.sheet("file.yaml")),
                        Checklist.of(files.sheet("checklist.yaml")),
                        Authorities.of(files.sheet("authorities.yaml"))),
                files.edition());
    }

    /**
     * Which law this is, so that two servers, or yesterday and today, can be compared.
     *
     * @param fingerprint SHA-256 over all files, lower-case hex: two laws with one fingerprint are the same to the byte
     * @param office the files of the office's folder, in the order of their names; empty without a folder
     */
    public record Edition(String fingerprint, List<OfficeFile> office) {

        /** Whether a row is the office's own. */
        public boolean isOffices(String file, String entry) {
            return office.stream()
                    .filter(one -> one.name().equals(file))
                    .flatMap(one -> one.rows().stream())
                    .anyMatch(row -> row.entry().equals(entry));
        }
    }

    /**
     * One file of the office.
     *
     * @param name below the folder, for example {@code codes/cause.yaml}
     * @param sha256 of its bytes, lower-case hex
     */
    public record OfficeFile(String name, String sha256, List<OfficeRow> rows) {}

    /**
     * One row of the office.
     *
     * @param entry what it adds, for example {@code INV_FATAL 2027-01-01}
     * @param reference on which legal ground
     */
    public record OfficeRow(String entry, String reference) {}

    /** Which law this is. */
    public Edition edition() {
        return edition;
    }

    /** Whether no rule reaches running cases: then what it demands of a case depends on nothing but the case. */
    public boolean isTheSameOnEveryDay() {
        return !rules.reaches();
    }

    /** The same law as it is used on a day: then a rule that reaches running cases governs older ones too. */
    public Law reckonedOn(LocalDate day) {
        Rulebook then = rules.reckonedOn(day);
        return then == rules ? this : new Law(then, calendar, lists, edition);
    }

    /**
     * The same law with one more row: a version of a rule or a setting, which is as the newest one in what it leaves out except
     * the legal ground; or a duty of a new kind, which has a {@code clock}.
     *
     * @throws LegalRule.BadRow the row can be neither
     */
    public Law with(Map<String, ?> row) {
        LegalRule added =
                row.containsKey("clock") ? NewDuty.of(row, rules, lists.authorities()) : Amendment.of(row, rules);
        return new Law(rules.with(added), calendar, lists, edition);
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

    /** The names of the events by which the clock of a duty that an office adds may start, stop and run anew. */
    public static String eventsOfClocks() {
        return NewDuty.events();
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
