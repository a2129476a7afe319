package vigil.reports.intake;

import org.springframework.stereotype.Component;
import vigil.commands.Numbering;
import vigil.kernel.Command;
import vigil.reports.ReportCommand.SubmitEmployerReport;
import vigil.reports.ReportRule;
import vigil.reports.ReportingPeriod;

/**
 * Names an employer's report by period and tax code, for example {@code xii-2023-h1-3600000000}: an establishment has one
 * a period, so the series holds a single name and the log itself refuses a second.
 */
@Component
public final class ReportNames implements Numbering {

    @Override
    public boolean opens(Command command) {
        return command instanceof SubmitEmployerReport;
    }

    @Override
    public String series(Command command) {
        SubmitEmployerReport submit = (SubmitEmployerReport) command;
        return of(submit.period(), submit.report().reporter().taxCode());
    }

    @Override
    public String name(String series, long running) {
        if (running > 1) throw ReportRule.REPORT_ALREADY_SUBMITTED.broken("report.reporter.taxCode");
        return series;
    }

    /** The stream of an establishment's report about a period. */
    public static String of(ReportingPeriod period, String taxCode) {
        return "xii-" + period.code() + "-" + taxCode;
    }
}
