package vigil.publications.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vigil.fields.FieldError.Reason;
import vigil.kernel.Actor;
import vigil.publications.Notice;
import vigil.publications.ShowNotice;
import vigil.publications.ShowSynthesis;
import vigil.publications.SynthesisTables;
import vigil.questions.Questions;
import vigil.reports.ReportingPeriod;
import vigil.security.AllowedBy;
import vigil.web.Asked;
import vigil.web.Asking;

/** The tables of the national notice and of the syntheses, for other programs and as files. */
@RestController
class NoticeApi {

    private final Questions questions;
    private final TableFiles files;
    private final Forms forms;

    NoticeApi(Questions questions, TableFiles files, Forms forms) {
        this.questions = questions;
        this.files = files;
        this.forms = forms;
    }

    /** What may be asked of the notice; only the year must be said. */
    public record Parameters(
            int year,
            @Nullable Integer half,
            @Nullable String province,
            @Nullable Long position,
            @Nullable Boolean hideSmall) {

        ShowNotice question() {
            return new ShowNotice(period(year, half), province, position, Boolean.TRUE.equals(hideSmall));
        }
    }

    /** What may be asked of a synthesis. */
    public record OfAProvince(
            int year, @Nullable Integer half, @Nullable String province, @Nullable Long position) {

        ShowSynthesis question() {
            return new ShowSynthesis(period(year, half), province, position);
        }
    }

    @GetMapping("/api/notice")
    @AllowedBy(ShowNotice.class)
    Notice notice(@Asked Parameters asked, HttpServletRequest request, Actor by) {
        return questions.ask(asked.question(), Asking.by(by, request));
    }

    @GetMapping("/api/notice/as/{format}")
    @AllowedBy(ShowNotice.class)
    ResponseEntity<byte[]> noticeFile(
            @PathVariable String format, @Asked Parameters asked, HttpServletRequest request, Actor by) {
        Notice notice = notice(asked, request, by);
        return files.of(format, "tnld-" + notice.period().code(), day -> forms.of(notice, day));
    }

    @GetMapping("/api/synthesis")
    @AllowedBy(ShowSynthesis.class)
    SynthesisTables synthesis(@Asked OfAProvince asked, HttpServletRequest request, Actor by) {
        return questions.ask(asked.question(), Asking.by(by, request));
    }

    @GetMapping("/api/synthesis/as/{format}")
    @AllowedBy(ShowSynthesis.class)
    ResponseEntity<byte[]> synthesisFile(
            @PathVariable String format, @Asked OfAProvince asked, HttpServletRequest request, Actor by) {
        SynthesisTables synthesis = synthesis(asked, request, by);
        return files.of(
                format,
                "phu-luc-XIV-XV-" + synthesis.period().code(),
                day -> forms.of(synthesis, by, day));
    }

    private static ReportingPeriod period(int year, @Nullable Integer half) {
        if (half != null && half != 1) throw Asking.wrong("half", Reason.OUT_OF_RANGE, 1, 1);
        return new ReportingPeriod(year, half);
    }
}
