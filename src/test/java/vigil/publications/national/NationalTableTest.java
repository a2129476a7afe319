package vigil.publications.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vigil.publications.print.Form;
import vigil.publications.print.TablePdf;
import vigil.testing.pdf.PdfA;

/** The year of the 7,718 accidents and the one it is compared with. */
class NationalTableTest extends NationalTable {

    NationalTableTest() {
        super(2021, 2022);
    }

    @Test
    void the_notice_is_an_archival_document_that_can_be_heard() throws IOException {
        Form.Head head = new Form.Head("", "", List.of("BỘ", "CỤC"), List.of("CỘNG HÒA", "Độc lập"), "Hà Nội", "BẢNG SỐ LIỆU", List.of());
        Form form = new Form(head, null, notice(2022, null).tables(), List.of());
        byte[] pdf = TablePdf.of(List.of(form), Locale.of("vi"), LocalDate.of(2023, 4, 1));
        PdfA.keep("NOTICE-2022.pdf", pdf);
        assertThat(PdfA.faults(pdf)).isEmpty();
        assertThat(PdfA.barriers(pdf)).isEmpty();
    }
}
