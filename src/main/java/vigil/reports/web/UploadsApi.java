package vigil.reports.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vigil.commands.Answer;
import vigil.desk.Incoming;
import vigil.fields.FieldError.Reason;
import vigil.kernel.Actor;
import vigil.reports.FindReports;
import vigil.reports.IntakeCommand.TakeInReports;
import vigil.reports.IntakeEvent.ReportsTakenIn;
import vigil.reports.ReportCommand.Channel;
import vigil.reports.ReportingPeriod;
import vigil.reports.intake.Intake;
import vigil.reports.sheets.Template;
import vigil.reports.sheets.Unreadable;
import vigil.security.AllowedBy;
import vigil.web.Asking;

/** Files of employers' reports for other programs; every fault is answered with its row and column. */
@RestController
class UploadsApi {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Intake intake;
    private final FaultWords words;

    UploadsApi(Intake intake, FaultWords words) {
        this.intake = intake;
        this.words = words;
    }

    /** What a file that was taken in is answered with. */
    record TakenIn(String intake, List<String> reports, long position, String receipt) {}

    @PostMapping(path = "/api/reports/uploads", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @AllowedBy(TakeInReports.class)
    ResponseEntity<TakenIn> upload(
            @RequestParam MultipartFile file,
            @RequestParam int year,
            @RequestParam(required = false) @Nullable Integer half,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate receivedOn,
            HttpServletRequest request,
            Actor by)
            throws IOException {
        if (half != null && half != 1) throw Asking.wrong("half", Reason.OUT_OF_RANGE, 1, 1);
        var covering = new Intake.Covering(new ReportingPeriod(year, half), receivedOn, Channel.ONLINE);
        try (InputStream content = file.getInputStream()) {
            Answer answer = intake.take(content, covering, by, Incoming.key(request));
            ReportsTakenIn taken = (ReportsTakenIn) answer.events().getFirst();
            return ResponseEntity.created(URI.create("/api/reports?year=" + year))
                    .header("Vigil-Position", String.valueOf(answer.receipt().position()))
                    .body(new TakenIn(
                            answer.stream(),
                            taken.reports(),
                            answer.receipt().position(),
                            answer.receipt().sha256()));
        }
    }

    @GetMapping("/api/reports/template.xlsx")
    @AllowedBy(FindReports.class)
    ResponseEntity<byte[]> template() throws IOException {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(XLSX))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("phu-luc-XII.xlsx").build().toString())
                .body(Template.bytes());
    }

    @ExceptionHandler(Unreadable.class)
    ResponseEntity<ProblemDetail> unreadable(Unreadable unreadable) {
        Locale locale = LocaleContextHolder.getLocale();
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        problem.setType(URI.create("urn:vigil:file-not-taken-in"));
        problem.setTitle(words.title(locale));
        problem.setProperty("faults", words.of(unreadable, locale));
        return ResponseEntity.unprocessableContent()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
