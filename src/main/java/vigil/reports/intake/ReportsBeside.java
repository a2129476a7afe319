package vigil.reports.intake;

import java.util.List;
import org.springframework.stereotype.Component;
import vigil.commands.Numbering;
import vigil.commands.Preparation;
import vigil.kernel.Actor;
import vigil.kernel.Command;
import vigil.reports.IntakeCommand.TakeInReports;

/** Puts the reports of a file beside it, each on its own stream, and numbers the files of a period: {@code intake-2023-1}. */
@Component
final class ReportsBeside implements Preparation, Numbering {

    @Override
    public boolean concerns(Command command) {
        return command instanceof TakeInReports;
    }

    @Override
    public Prepared prepare(Command command, String stream, Actor by) {
        List<Beside> beside = ((TakeInReports) command)
                .reports().stream()
                        .map(report -> new Beside(
                                ReportNames.of(report.period(), report.report().reporter().taxCode()), report))
                        .toList();
        return new Prepared(command, beside);
    }

    @Override
    public boolean opens(Command command) {
        return command instanceof TakeInReports;
    }

    @Override
    public String series(Command command) {
        return "intake-" + ((TakeInReports) command).period().code() + "-";
    }

    @Override
    public String name(String series, long running) {
        return series + running;
    }
}
