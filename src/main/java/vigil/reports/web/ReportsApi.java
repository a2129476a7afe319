package vigil.reports.web;

import static java.util.Objects.requireNonNullElse;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vigil.commands.Answer;
import vigil.desk.CommandPath;
import vigil.desk.Incoming;
import vigil.fields.FieldError.Reason;
import vigil.kernel.Actor;
import vigil.questions.Questions;
import vigil.reports.FindReports;
import vigil.reports.ReportCommand;
import vigil.reports.ReportCommand.CorrectEmployerReport;
import vigil.reports.ReportCommand.SubmitEmployerReport;
import vigil.reports.ReportCommand.WithdrawEmployerReport;
import vigil.reports.ReportList;
import vigil.reports.ReportView;
import vigil.reports.ReportingPeriod;
import vigil.reports.ShowReport;
import vigil.security.AllowedBy;
import vigil.web.Asked;
import vigil.web.Asking;
import vigil.web.ProblemKind;
import vigil.web.RequestProblem;

/** Employers' reports for other programs. */
@RestController
class ReportsApi {

    private static final String PLACE = "/api/reports";

    private final Incoming incoming;
    private final Questions questions;

    ReportsApi(Incoming incoming, Questions questions) {
        this.incoming = incoming;
        this.questions = questions;
    }

    @Bean
    static CommandPath submitPath() {
        return new CommandPath(PLACE, SubmitEmployerReport.class);
    }

    @Bean
    static CommandPath correctPath() {
        return new CommandPath(PLACE + "/{report}/correct-employer-report", CorrectEmployerReport.class);
    }

    @Bean
    static CommandPath withdrawPath() {
        return new CommandPath(PLACE + "/{report}/withdraw-employer-report", WithdrawEmployerReport.class);
    }

    /** What may be asked of the list; only the year must be said. */
    public record Parameters(
            int year, @Nullable Integer half, @Nullable String q, @Nullable String province, @Nullable Integer page) {

        FindReports question() {
            int wanted = requireNonNullElse(page, 1);
            if (wanted < 1) throw Asking.wrong("page", Reason.OUT_OF_RANGE, 1, FindReports.LAST_PAGE);
            if (half != null && half != 1) throw Asking.wrong("half", Reason.OUT_OF_RANGE, 1, 1);
            return new FindReports(new ReportingPeriod(year, half), q, province, wanted);
        }
    }

    @GetMapping(PLACE)
    @AllowedBy(FindReports.class)
    ReportList find(@Asked Parameters asked, HttpServletRequest request, Actor by) {
        return questions.ask(asked.question(), Asking.by(by, request));
    }

    @GetMapping(PLACE + "/{report}")
    @AllowedBy(ShowReport.class)
    ResponseEntity<ReportView> show(@PathVariable String report, HttpServletRequest request, Actor by) {
        ReportView view = questions.ask(new ShowReport(report), Asking.by(by, request));
        return ResponseEntity.ok().eTag("\"" + view.version() + "\"").body(view);
    }

    @Hidden
    @PostMapping(PLACE)
    @AllowedBy(SubmitEmployerReport.class)
    ResponseEntity<ReportAnswer> submit(HttpServletRequest request, Actor by) throws IOException {
        Answer answer = incoming.give(request, SubmitEmployerReport.class, null, by);
        return ReportAnswer.in(ResponseEntity.created(URI.create(PLACE + "/" + answer.stream())), answer);
    }

    @Hidden
    @PostMapping(PLACE + "/{report}/{command}")
    @AllowedBy(ReportCommand.class)
    ResponseEntity<ReportAnswer> give(
            @PathVariable String report, @PathVariable String command, HttpServletRequest request, Actor by)
            throws IOException {
        Class<? extends ReportCommand> type = switch (command) {
            case "correct-employer-report" -> CorrectEmployerReport.class;
            case "withdraw-employer-report" -> WithdrawEmployerReport.class;
            default -> throw new RequestProblem(ProblemKind.COMMAND_UNKNOWN);
        };
        return ReportAnswer.in(ResponseEntity.ok(), incoming.give(request, type, report, by));
    }
}
