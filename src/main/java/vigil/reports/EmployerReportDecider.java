package vigil.reports;

import static vigil.reports.ReportRule.ESTABLISHMENT_STAYS_THE_SAME;
import static vigil.reports.ReportRule.NOTHING_CORRECTED;
import static vigil.reports.ReportRule.PERIOD_NOT_OVER;
import static vigil.reports.ReportRule.RECEIVED_IN_THE_FUTURE;
import static vigil.reports.ReportRule.REPORT_ALREADY_SUBMITTED;
import static vigil.reports.ReportRule.REPORT_WITHDRAWN;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.fields.Faults;
import vigil.kernel.Confidential;
import vigil.kernel.Decider;
import vigil.kernel.Occasion;
import vigil.kernel.Refused;
import vigil.kernel.VietNam;
import vigil.law.Law;
import vigil.reports.ReportCommand.CorrectEmployerReport;
import vigil.reports.ReportCommand.SubmitEmployerReport;
import vigil.reports.ReportCommand.WithdrawEmployerReport;
import vigil.reports.ReportEvent.EmployerReportCorrected;
import vigil.reports.ReportEvent.EmployerReportSubmitted;
import vigil.reports.ReportEvent.EmployerReportWithdrawn;
import vigil.reports.checks.ReportChecks;

/** Decides about one establishment's report of one period: taken in once, then corrected or withdrawn with a reason. */
public final class EmployerReportDecider
        implements Decider<EmployerReportDecider.State, ReportCommand, ReportEvent> {

    private final Law law;
    private final ReportChecks checks;

    public EmployerReportDecider(Law law) {
        this.law = law;
        this.checks = new ReportChecks(law);
    }

    /** The report as decisions need it; both {@code null} before anything happened. */
    public record State(@Nullable ReportingPeriod period, @Nullable EmployerReport report, boolean withdrawn) {}

    @Override
    public String streamType() {
        return "employer-report";
    }

    @Override
    public Class<ReportCommand> commands() {
        return ReportCommand.class;
    }

    @Override
    public Class<ReportEvent> events() {
        return ReportEvent.class;
    }

    @Override
    public State initial() {
        return new State(null, null, false);
    }

    @Override
    public State evolve(State state, ReportEvent event) {
        return switch (event) {
            case EmployerReportSubmitted e -> new State(e.period(), e.report(), false);
            case EmployerReportCorrected e -> new State(state.period(), e.report(), false);
            case EmployerReportWithdrawn _ -> new State(state.period(), state.report(), true);
        };
    }

    @Override
    public Optional<String> unit(State state, LocalDate today) {
        ReportingPeriod period = state.period();
        EmployerReport report = state.report();
        if (period == null || report == null) return Optional.empty();
        return law.places().today(report.reporter().provinceCode(), period.last(), today);
    }

    @Override
    public List<ReportEvent> decide(State state, ReportCommand command, Occasion occasion) {
        hindrance(state, command.getClass(), occasion).ifPresent(refused -> {
            throw refused;
        });
        return List.of(switch (command) {
            case SubmitEmployerReport c -> submitted(c, occasion);
            case CorrectEmployerReport c -> corrected(state, c);
            case WithdrawEmployerReport c -> new EmployerReportWithdrawn(c.reason());
        });
    }

    @Override
    public Optional<Refused> hindrance(State state, Class<? extends ReportCommand> command, Occasion occasion) {
        if (command == SubmitEmployerReport.class) {
            return state.report() == null ? Optional.empty() : Optional.of(REPORT_ALREADY_SUBMITTED.broken());
        }
        if (state.report() == null) throw new IllegalStateException("a report is submitted before anything else");
        boolean again = command == WithdrawEmployerReport.class && state.withdrawn();
        return again ? Optional.of(REPORT_WITHDRAWN.broken()) : Optional.empty();
    }

    /** What may be a reporting period, for every report that has one. */
    public static void checkPeriod(Faults faults, ReportingPeriod period) {
        ReportChecks.period(faults, period);
    }

    private EmployerReportSubmitted submitted(SubmitEmployerReport c, Occasion occasion) {
        checks.check(c);
        LocalDate today = VietNam.dateOf(occasion.now());
        if (c.receivedOn().isAfter(today)) throw RECEIVED_IN_THE_FUTURE.broken("receivedOn");
        if (!c.period().last().isBefore(c.receivedOn())) throw PERIOD_NOT_OVER.broken("period", "receivedOn");
        return new EmployerReportSubmitted(c.period(), c.receivedOn(), c.channel(), c.report());
    }

    private EmployerReportCorrected corrected(State state, CorrectEmployerReport c) {
        ReportingPeriod period = java.util.Objects.requireNonNull(state.period());
        EmployerReport before = java.util.Objects.requireNonNull(state.report());
        checks.check(period, c.report());
        if (!c.report().reporter().taxCode().equals(before.reporter().taxCode())) {
            throw ESTABLISHMENT_STAYS_THE_SAME.broken("report.reporter.taxCode");
        }
        Confidential name = before.reporter().name();
        boolean called = c.report().reporter().name().saysTheSameAs(name);
        if (called && c.report().called(name).equals(before) && !state.withdrawn()) throw NOTHING_CORRECTED.broken("report");
        return new EmployerReportCorrected(c.reason(), c.report());
    }
}
