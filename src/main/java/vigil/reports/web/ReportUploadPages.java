package vigil.reports.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vigil.commands.Answer;
import vigil.law.Law;
import vigil.web.FormDesk;
import vigil.kernel.Actor;
import vigil.kernel.Refused;
import vigil.reports.IntakeCommand.TakeInReports;
import vigil.reports.Line;
import vigil.reports.PeriodOnPage;
import vigil.reports.ReportCommand.Channel;
import vigil.reports.ReportCommand.SubmitEmployerReport;
import vigil.reports.ReportingPeriod;
import vigil.reports.intake.Intake;
import vigil.reports.sheets.Unreadable;
import vigil.security.AllowedBy;
import vigil.web.Acknowledged;
import vigil.web.Pages;
import vigil.web.Times;
import vigil.web.Wording;

/**
 * A file of reports on the screen: sent, its faults by row and column, or what would be taken in; taken in only when the sender has
 * seen that, all of it or nothing.
 */
@Pages
class ReportUploadPages {

    private final Law law;
    private final Intake intake;
    private final FaultWords faults;
    private final Around around;

    /** What stands around the upload. */
    @org.springframework.stereotype.Component
    record Around(PeriodOnPage periods, Times times, Wording words, FormDesk desk) {}

    ReportUploadPages(Law law, Intake intake, FaultWords faults, Around around) {
        this.law = law;
        this.intake = intake;
        this.faults = faults;
        this.around = around;
    }

    @AllowedBy(TakeInReports.class)
    @GetMapping("/reports/upload")
    String choose(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Integer half,
            Model model) {
        around.periods().show(year, half, model);
        return page(around.times().today(), model);
    }

    @AllowedBy(TakeInReports.class)
    @PostMapping("/reports/upload")
    String look(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Integer half,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate receivedOn,
            HttpServletResponse response,
            Actor me,
            Model model)
            throws IOException {
        ReportingPeriod period = around.periods().show(year, half, model);
        LocalDate received = receivedOn == null ? around.times().today() : receivedOn;
        String hindrance = hindrance(file, period, received);
        if (hindrance != null || file == null) {
            return again(HttpStatus.BAD_REQUEST, String.valueOf(hindrance), received, response, model);
        }
        try (InputStream content = file.getInputStream()) {
            Intake.Looked looked = intake.look(content, covering(period, received), me);
            model.addAttribute("looked", looked);
            model.addAttribute("total", total(looked.reports()));
            model.addAttribute("places", law.places());
            return page(received, model);
        } catch (Unreadable unreadable) {
            return faulty(unreadable, received, response, model);
        }
    }

    /** What is wrong before the file is opened; {@code null} for nothing. */
    private @Nullable String hindrance(@Nullable MultipartFile file, ReportingPeriod period, LocalDate received) {
        if (file == null || file.isEmpty()) return around.words().say("reports.upload.file-missing");
        if (received.isAfter(around.times().today())) return around.words().say("refusal.received-in-the-future");
        return period.last().isBefore(received) ? null : around.words().say("refusal.period-not-over");
    }

    @AllowedBy(TakeInReports.class)
    @PostMapping("/reports/upload/{id}")
    String takeIn(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Integer half,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate receivedOn,
            HttpServletResponse response,
            Actor me,
            Model model,
            RedirectAttributes next)
            throws IOException {
        ReportingPeriod period = around.periods().show(year, half, model);
        LocalDate received = receivedOn == null ? around.times().today() : receivedOn;
        try {
            var answer = intake.takeLooked(id, covering(period, received), me);
            if (answer.isPresent()) return done(answer.get(), period, next);
            return again(HttpStatus.CONFLICT, around.words().say("reports.upload.gone"), received, response, model);
        } catch (Unreadable unreadable) {
            return faulty(unreadable, received, response, model);
        } catch (Refused refused) {
            return again(HttpStatus.CONFLICT, around.words().refusal(refused), received, response, model);
        }
    }

    private static Intake.Covering covering(ReportingPeriod period, LocalDate received) {
        return new Intake.Covering(period, received, Channel.ONLINE);
    }

    /** Line 1 of all reports, so that whoever sent the file can compare with what they know. */
    private static Line total(List<SubmitEmployerReport> reports) {
        return reports.stream().map(report -> report.report().accidents()).reduce(Line.NONE, Line::plus);
    }

    private String done(Answer answer, ReportingPeriod period, RedirectAttributes next) {
        next.addFlashAttribute(
                Acknowledged.ATTRIBUTE, around.desk().receipt(TakeInReports.class, answer));
        next.addAttribute("year", period.year());
        if (period.sixMonths()) next.addAttribute("half", period.half());
        return "redirect:/reports";
    }

    private String faulty(Unreadable unreadable, LocalDate received, HttpServletResponse response, Model model) {
        model.addAttribute("faults", faults.of(unreadable, LocaleContextHolder.getLocale()));
        String title = faults.title(LocaleContextHolder.getLocale());
        return again(HttpStatus.UNPROCESSABLE_CONTENT, title, received, response, model);
    }

    private static String again(
            HttpStatus status, String trouble, LocalDate received, HttpServletResponse response, Model model) {
        response.setStatus(status.value());
        model.addAttribute("trouble", trouble);
        return page(received, model);
    }

    private static String page(LocalDate received, Model model) {
        model.addAttribute("receivedOn", received);
        return "reports/upload";
    }
}
