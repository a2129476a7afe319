package vigil.publications.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vigil.kernel.VietNam;
import vigil.publications.print.Form;
import vigil.publications.print.TablePdf;
import vigil.publications.print.TableWorkbook;
import vigil.web.ProblemKind;
import vigil.web.RequestProblem;
import vigil.web.Wording;

/** Tables as files to take away. */
@Component
class TableFiles {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Clock clock;
    private final Wording words;

    TableFiles(Clock clock, Wording words) {
        this.clock = clock;
        this.words = words;
    }

    /**
     * The file of a format: {@code xlsx} or {@code pdf}.
     *
     * @param forms the forms that the tables are on when they are written down on a day
     */
    ResponseEntity<byte[]> of(String format, String name, Function<LocalDate, List<Form>> forms) {
        LocalDate day = VietNam.dateOf(clock.instant());
        return switch (format) {
            case "xlsx" -> file(XLSX, name + ".xlsx", TableWorkbook.of(forms.apply(day)));
            case "pdf" -> file(MediaType.APPLICATION_PDF, name + ".pdf", pdf(forms.apply(day), day));
            default -> throw new RequestProblem(ProblemKind.NOT_FOUND);
        };
    }

    private static byte[] pdf(List<Form> forms, LocalDate day) {
        return TablePdf.of(forms, LocaleContextHolder.getLocale(), day);
    }

    private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}
