package vigil.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import vigil.publications.print.TableWorkbook;
import vigil.reports.sheets.Template;

/** Files that leave the office say who they are by and not which library wrote them. */
class MadeHereTest {

    @Test
    void tables_that_are_taken_out_name_no_library() throws IOException {
        for (byte[] file : List.of(Template.bytes(), TableWorkbook.of(List.of()))) {
            assertThat(properties(file)).contains("<Application>Vigil<", "creator>Vigil<").doesNotContain("Apache", "POI");
        }
    }

    @Test
    void who_a_document_is_by_stays() throws IOException {
        try (XWPFDocument document = new XWPFDocument(); var bytes = new ByteArrayOutputStream()) {
            document.getProperties().getCoreProperties().setCreator("CỤC VIỆC LÀM");
            MadeHere.mark(document);
            document.write(bytes);
            assertThat(properties(bytes.toByteArray())).contains("creator>CỤC VIỆC LÀM<", "<Application>Vigil<").doesNotContain("POI");
        }
    }

    private static String properties(byte[] file) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith("docProps/")) all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }
}
