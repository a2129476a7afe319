package vigil.publications.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vigil.publications.Table;
import vigil.publications.Table.Cell;
import vigil.publications.Table.Column;
import vigil.publications.Table.Kind;
import vigil.publications.Table.Row;

/** Those who sign a synthesis never sign on a page of their own. */
class SignaturesStayWithTablesTest {

    @Test
    void wherever_a_page_ends_the_last_table_or_its_notes_go_with_the_signatures() throws IOException {
        for (int rows = 4; rows < 30; rows++) {
            String last = lastPage(rows);
            assertThat(last).as("%s rows", rows).contains("GIÁM ĐỐC", "Nguồn số liệu");
            if (rows <= 14) assertThat(last).as("%s rows", rows).contains("Bảng số liệu", "Dòng 1");
        }
    }

    private static String lastPage(int rows) throws IOException {
        Table table = new Table(
                "a", "Bảng số liệu", List.of("Nguồn số liệu"), List.of(new Column("n", "", "Số vụ")),
                IntStream.rangeClosed(1, rows)
                        .mapToObj(row -> new Row(Kind.ORDINARY, "r" + row, "Dòng " + row, List.of(Cell.of(row))))
                        .toList());
        Form form = new Form(
                new Form.Head("", "", List.of("SỞ NỘI VỤ"), List.of("CỘNG HÒA"), "Đồng Nai", "BÁO CÁO", List.of("Kỳ báo cáo")), null,
                List.of(table, table), List.of(List.of("NGƯỜI LẬP BIỂU"), List.of("GIÁM ĐỐC")));
        try (PDDocument pdf = Loader.loadPDF(TablePdf.of(List.of(form), Locale.of("vi"), LocalDate.of(2026, 7, 15)))) {
            PDFTextStripper words = new PDFTextStripper();
            words.setStartPage(pdf.getNumberOfPages());
            return words.getText(pdf);
        }
    }
}
