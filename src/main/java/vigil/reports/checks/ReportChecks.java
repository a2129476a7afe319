package vigil.reports.checks;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vigil.fields.BadFields;
import vigil.fields.Faults;
import vigil.law.CodeLists.Kind;
import vigil.law.Law;
import vigil.reports.CodedLine;
import vigil.reports.EmployerReport;
import vigil.reports.ReportCommand.SubmitEmployerReport;
import vigil.reports.Reporter;
import vigil.reports.ReportingPeriod;

/** Whether an employer's report can be right; the one validation of form, file and JSON. */
public final class ReportChecks {

    /** Ten digits, with three more for a branch; twelve where a person's number stands for it (since July 2025). */
    private static final Pattern TAX_CODE = Pattern.compile("\\d{10}(-\\d{3})?|\\d{12}");

    /** The law that asks for these reports is in force since 1 July 2016. */
    private static final int FIRST_YEAR = 2016;

    private static final int LAST_YEAR = 2199;

    /** Under which number Art. 39(2) stands among the causes; it has a line of its own. */
    private static final String ALLOWANCE = "10";

    private final Law law;

    public ReportChecks(Law law) {
        this.law = law;
    }

    /**
     * Checks a report with its period.
     *
     * @throws BadFields naming every fault by its path in the command
     */
    public void check(SubmitEmployerReport submitted) {
        Faults faults = new Faults();
        period(faults, submitted.period());
        faults.throwIfAny();
        check(submitted.period(), submitted.report());
    }

    /** What may be a reporting period. */
    public static void period(Faults faults, ReportingPeriod period) {
        faults.when(period.year() < FIRST_YEAR || period.year() > LAST_YEAR, "period.year", "no-reporting-year");
        faults.when(period.sixMonths() && !Integer.valueOf(1).equals(period.half()), "period.half", "no-reporting-half");
    }

    /**
     * Checks the content about a period.
     *
     * @throws BadFields naming every fault by its path in the command
     */
    public void check(ReportingPeriod period, EmployerReport report) {
        Faults faults = new Faults();
        LocalDate day = period.last();
        reporter(faults, report.reporter(), day);
        LineChecks lines = new LineChecks(faults);
        lines.check(report.accidents(), "report.accidents");
        lines.check(report.allowance(), "report.allowance");
        part(faults, report.byCause(), "report.byCause", Kind.CAUSE, day);
        part(faults, report.byFactor(), "report.byFactor", Kind.INJURING_FACTOR, day);
        part(faults, report.byOccupation(), "report.byOccupation", Kind.OCCUPATION, day);
        lines.addsUp(report.byCause(), report.accidents(), "report.byCause");
        lines.addsUp(report.byFactor(), report.accidents(), "report.byFactor");
        lines.addsUp(report.byOccupation(), report.accidents(), "report.byOccupation");
        faults.throwIfAny();
    }

    private void reporter(Faults faults, Reporter reporter, LocalDate day) {
        String path = "report.reporter";
        faults.when(!TAX_CODE.matcher(reporter.taxCode()).matches(), path + ".taxCode", "no-tax-code");
        faults.when(
                !law.places().known(reporter.provinceCode(), day), path + ".provinceCode", "no-province-of-that-day");
        faults.when(
                !law.codes().knows(Kind.ESTABLISHMENT_TYPE, String.valueOf(reporter.type()), day),
                path + ".type",
                "unknown-code");
        String sector = reporter.sector();
        faults.when(
                sector != null && !law.codes().knows(Kind.SECTOR, sector, day), path + ".sector", "unknown-code");
        faults.when(reporter.women() > reporter.workers(), path + ".women", "more-women-than-workers");
    }

    private void part(Faults faults, List<CodedLine> part, String path, Kind list, LocalDate day) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < part.size(); i++) {
            CodedLine one = part.get(i);
            String place = path + "[" + i + "]";
            boolean ownLine = list == Kind.CAUSE && one.code().equals(ALLOWANCE);
            faults.when(ownLine || !law.codes().knows(list, one.code(), day), place + ".code", "unknown-code");
            faults.when(!seen.add(one.code()), place + ".code", "code-twice");
            new LineChecks(faults).check(one.line(), place + ".line");
        }
    }
}
