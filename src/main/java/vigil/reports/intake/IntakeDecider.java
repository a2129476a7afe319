package vigil.reports.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vigil.kernel.Decider;
import vigil.kernel.Occasion;
import vigil.kernel.Refused;
import vigil.reports.IntakeCommand;
import vigil.reports.IntakeCommand.TakeInReports;
import vigil.reports.IntakeEvent;
import vigil.reports.IntakeEvent.ReportsTakenIn;

/** Decides about one file of reports, which is taken in once; each report in it is decided on its own stream. */
final class IntakeDecider implements Decider<Boolean, IntakeCommand, IntakeEvent> {

    @Override
    public String streamType() {
        return "intake";
    }

    @Override
    public Class<IntakeCommand> commands() {
        return IntakeCommand.class;
    }

    @Override
    public Class<IntakeEvent> events() {
        return IntakeEvent.class;
    }

    @Override
    public Boolean initial() {
        return false;
    }

    @Override
    public Boolean evolve(Boolean taken, IntakeEvent event) {
        return true;
    }

    @Override
    public Optional<String> unit(Boolean taken, LocalDate today) {
        return Optional.empty();
    }

    @Override
    public List<IntakeEvent> decide(Boolean taken, IntakeCommand command, Occasion occasion) {
        TakeInReports c = (TakeInReports) command;
        List<String> ids = c.reports().stream()
                .map(report -> ReportNames.of(report.period(), report.report().reporter().taxCode()))
                .toList();
        return List.of(new ReportsTakenIn(c.period(), c.sha256(), ids, occasion.by().id()));
    }

    @Override
    public Optional<Refused> hindrance(Boolean taken, Class<? extends IntakeCommand> command, Occasion occasion) {
        return Optional.empty();
    }
}
