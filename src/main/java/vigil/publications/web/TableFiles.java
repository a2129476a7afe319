package vigil.publications.web;

import java.time.Clock;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vigil.kernel.VietNam;
import vigil.publications.Table;
import vigil.publications.print.TablePdf;
import vigil.publications.print.TableWorkbook;
import vigil.web.ProblemKind;
import vigil.web.RequestProblem;

/** Tables as files to take away. */
@Component
class TableFiles {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Clock clock;

    TableFiles(Clock clock) {
        this.clock = clock;
    }

    /** The file of a format: {@code xlsx} or {@code pdf}. */
    ResponseEntity<byte[]> of(String format, String name, List<Table> tables) {
        return switch (format) {
            case "xlsx" -> file(XLSX, name + ".xlsx", TableWorkbook.of(tables));
            case "pdf" -> file(MediaType.APPLICATION_PDF, name + ".pdf", pdf(tables));
            default -> throw new RequestProblem(ProblemKind.NOT_FOUND);
        };
    }

    private byte[] pdf(List<Table> tables) {
        return TablePdf.of(tables, LocaleContextHolder.getLocale(), VietNam.dateOf(clock.instant()));
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
