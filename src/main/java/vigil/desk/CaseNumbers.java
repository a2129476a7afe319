package vigil.desk;

import org.springframework.stereotype.Component;
import vigil.accident.NoticeCommand.ReportAccident;
import vigil.commands.Numbering;
import vigil.kernel.Command;

/** Numbers new cases by province and year of the accident, for example {@code 79-2026-0012}. */
@Component
final class CaseNumbers implements Numbering {

    @Override
    public boolean opens(Command command) {
        return command instanceof ReportAccident;
    }

    @Override
    public String series(Command command) {
        ReportAccident report = (ReportAccident) command;
        return "%s-%d-".formatted(report.provinceCode(), report.occurred().date().getYear());
    }

    @Override
    public String name(String series, long running) {
        return "%s%04d".formatted(series, running);
    }
}
