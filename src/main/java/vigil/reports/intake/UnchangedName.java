package vigil.reports.intake;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vigil.commands.Preparation;
import vigil.eventlog.EventHistory;
import vigil.kernel.Actor;
import vigil.kernel.Command;
import vigil.kernel.Confidential;
import vigil.kernel.Event;
import vigil.reports.EmployerReport;
import vigil.reports.ReportCommand.CorrectEmployerReport;
import vigil.reports.ReportEvent.EmployerReportCorrected;
import vigil.reports.ReportEvent.EmployerReportSubmitted;
import vigil.vault.Disclosed;
import vigil.vault.Vault;

/** Tells a name that stays as it is as it lies in the log: the decision knows what is sealed only sealed. */
@Component
record UnchangedName(EventHistory history, Vault vault) implements Preparation {

    @Override
    public boolean concerns(Command command) {
        return command instanceof CorrectEmployerReport;
    }

    @Override
    public Prepared prepare(Command command, String stream, Actor by) {
        CorrectEmployerReport c = (CorrectEmployerReport) command;
        Command told = history.stream(stream).reversed().stream()
                .flatMap(recorded -> report(recorded.event()).stream())
                .map(report -> report.reporter().name())
                .findFirst()
                .filter(known -> known instanceof Confidential.Closed && same(c.report().reporter().name(), known))
                .<Command>map(known -> new CorrectEmployerReport(c.reason(), c.report().called(known)))
                .orElse(c);
        return new Prepared(told, List.of());
    }

    private static Optional<EmployerReport> report(Event event) {
        return switch (event) {
            case EmployerReportSubmitted e -> Optional.of(e.report());
            case EmployerReportCorrected e -> Optional.of(e.report());
            default -> Optional.empty();
        };
    }

    private boolean same(Confidential told, Confidential known) {
        return told instanceof Confidential.Open(String name, _)
                && vault.open(known) instanceof Disclosed.Text(String text)
                && name.equals(text);
    }
}
