package vigil.publications.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.testing.BoilerCase.people;
import static vigil.testing.BoilerCase.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vigil.accident.Establishment;
import vigil.accident.NoticeCommand.CorrectFacts;
import vigil.kernel.Actor;
import vigil.kernel.Confidential;
import vigil.kernel.Role;
import vigil.law.Employment;
import vigil.publications.ShowSynthesis;
import vigil.publications.Table;
import vigil.publications.print.Form;
import vigil.publications.print.TablePdf;
import vigil.publications.print.TableWorkbook;
import vigil.questions.Asker;
import vigil.reports.CodedLine;
import vigil.reports.EmployerReport;
import vigil.reports.Line;
import vigil.reports.Losses;
import vigil.reports.ReportCommand.Channel;
import vigil.reports.ReportEvent.EmployerReportSubmitted;
import vigil.reports.Reporter;
import vigil.reports.ReportingPeriod;
import vigil.syntheses.Coverage;
import vigil.syntheses.ShowCoverage;
import vigil.syntheses.Stated;
import vigil.syntheses.SynthesisEvent.SynthesisSubmitted;
import vigil.testing.ReadingRooms;
import vigil.testing.ToldCases;
import vigil.testing.pdf.PdfA;

/** Appendices XIV and XV of a small Đồng Nai, the files made of them, and who has reported. */
class SynthesisTest {

    private static final ReportingPeriod HALF = ReportingPeriod.ofHalf(2024);
    private static final ToldCases LOG = log();
    private static final ReadingRooms ROOMS = new ReadingRooms(LOG, "2024-07-20T10:00");
    private static final Asker OFFICER = Asker.of(Actor.of("officer", Role.OFFICER));

    private static ToldCases log() {
        ToldCases log = new ToldCases();
        log.on("2024-03-01T10:00").tell("75-2024-0001", report("75", "2024-03-01T08:10", "2024-03-01T09:00", people(1, 0)));
        log.tell("75-2024-0001", new CorrectFacts(Confidential.of("làm khoán"), null, null, null, Employment.NONE, null, null, null));
        log.on("2024-04-01T10:00").tell("75-2024-0002", report("75", "2024-04-01T08:10", "2024-04-01T09:00", people(0, 1)));
        log.tell("75-2024-0002", new CorrectFacts(Confidential.of("mã số thuế"), null, null,
                new Establishment(Confidential.of("Công ty Im Lặng"), 3, "3600000009", null), null, null, null, null));
        log.on("2024-07-03T10:00");
        log.append("xii-2024-h1-3600000001", submitted("3600000001", 2, 800, new Line(4, 0, 1, 5, 1, 2, 0, 0, 0, 1, 0)));
        log.append("xii-2024-h1-3600000002", submitted("3600000002", 3, 1_200, new Line(1, 1, 0, 1, 0, 0, 0, 1, 0, 0, 0)));
        log.on("2024-07-16T10:00").append("xiv-2024-h1-75", new SynthesisSubmitted(
                HALF, "75", LocalDate.of(2024, 7, 16), "12/BC", List.of(new Stated(2, 40, 9_000), new Stated(5, 7, 300))));
        return log;
    }

    private static EmployerReportSubmitted submitted(String taxCode, int type, long workers, Line line) {
        Reporter reporter = new Reporter(taxCode, Confidential.of("Công ty Giả Định"), "75", type, "C", workers, workers / 2, 1_000);
        return new EmployerReportSubmitted(HALF, LocalDate.of(2024, 7, 3), Channel.POST, new EmployerReport(
                reporter, line, List.of(new CodedLine("7", line)), List.of(), List.of(), Line.NONE,
                new Losses(30, 100, 200, 300, 400)));
    }

    private static List<Table> tables() {
        return ROOMS.ask(new ShowSynthesis(HALF, "75", null), OFFICER).tables();
    }

    @AfterAll
    static void close() {
        ROOMS.close();
    }

    private static List<String> cells(Table.Row row) {
        return row.cells().stream().map(cell -> cell.value() == null ? "" : cell.value().toPlainString()).toList();
    }

    @Test
    void part_one_counts_who_reported_and_how_often_their_own_people_were_hurt() {
        Table first = tables().getFirst();
        assertThat(first.columns()).extracting(Table.Column::number).startsWith("3").endsWith("12", "13");
        assertThat(cells(first.rows().getFirst()))
                .as("five people per two thousand workers: one of six was another's")
                .containsExactly("47", "2", "9300", "2000", "1000", "5", "1", "1", "2.500", "0.500", "");
        assertThat(first.rows()).extracting(Table.Row::code).as("every type of the form").containsExactly("", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        assertThat(cells(first.rows().get(5))).as("nobody of these reported").startsWith("7", "0", "300", "0").endsWith("", "", "");
        assertThat(cells(first.rows().getLast())).as("there are none of these").startsWith("0", "0", "0", "0");
        assertThat(cells(first.rows().get(3))).as("how many of these there are is not known").startsWith("", "1", "", "1200");
        assertThat(first.rows().stream().map(row -> row.cells().getLast().words()))
                .as("of joint-stock companies one reported, but nobody said how many there are")
                .containsExactly("Tổng số mới gồm các loại hình đã nêu", "", "", "Chưa nêu tổng số cơ sở, lao động", "", "", "", "", "", "");
    }

    @Test
    void where_no_statement_is_there_a_dash_stands_instead_of_a_nought() {
        Table first = ROOMS.ask(new ShowSynthesis(HALF, "79", null), OFFICER).tables().getFirst();
        assertThat(first.rows()).allSatisfy(row -> {
            assertThat(row.cells().get(0).said(Locale.of("vi"))).isEqualTo("–");
            assertThat(row.cells().get(1).said(Locale.of("vi"))).isEqualTo("0");
            assertThat(row.cells().get(2).said(Locale.of("vi"))).isEqualTo("–");
        });
        assertThat(first.rows().getFirst().cells().getLast().words()).isEqualTo("Chưa nêu tổng số cơ sở, lao động");
    }

    @Test
    void part_two_adds_up_and_appendix_xv_has_the_workers_without_a_contract() {
        Table second = tables().get(1);
        assertThat(cells(second.rows().getFirst())).containsExactly("5", "1", "1", "6", "2", "1", "1");
        assertThat(cells(tables().get(2).rows().getFirst())).containsExactly("60", "1200", "200", "400", "600", "800");
        assertThat(cells(tables().get(3).rows().getFirst())).containsExactly("1", "1", "0", "1", "0", "1", "0");
    }

    private static final Form FORM = new Form(
            new Form.Head("Phụ lục XIV", "(Kèm theo Nghị định)", List.of("ỦY BAN", "SỞ"), List.of("CỘNG HÒA", "Độc lập"),
                    "Đồng Nai, ngày 15 tháng 7 năm 2024", "BÁO CÁO TỔNG HỢP", List.of("Kỳ báo cáo: 6 tháng")),
            new Form.Codes("Chỉ tiêu", "Mã số"), tables(), List.of(List.of("GIÁM ĐỐC", "(Ký)")));

    @Test
    void a_workbook_has_a_sheet_of_numbers_for_each_table_under_the_head_of_the_form() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(TableWorkbook.of(List.of(FORM))))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(4);
            var sheet = book.getSheet("xiv-1");
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Phụ lục XIV");
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("ỦY BAN");
            var whole = java.util.stream.StreamSupport.stream(sheet.spliterator(), false)
                    .filter(row -> row.getCell(0) != null && row.getCell(0).getStringCellValue().equals("Tổng số"))
                    .findFirst()
                    .orElseThrow();
            assertThat(whole.getCell(10).getNumericCellValue()).isEqualTo(2.5);
            assertThat(whole.getCell(10).getCellStyle().getDataFormatString()).isEqualTo("#,##0.000");
        }
    }

    @Test
    void the_pdf_has_every_table_in_vietnamese() throws IOException {
        byte[] pdf = TablePdf.of(List.of(FORM), Locale.of("vi"), LocalDate.of(2024, 7, 15));
        assertThat(PdfA.faults(pdf)).isEmpty();
        assertThat(PdfA.barriers(pdf)).isEmpty();
        PdfA.keep("XIV-XV.pdf", pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Phụ lục XIV, phần I", "Công ty cổ phần", "2,500", "Phụ lục XV");
        }
    }

    @Test
    void coverage_names_who_is_missing_and_what_is_late() {
        Coverage coverage = ROOMS.ask(new ShowCoverage(HALF), OFFICER);
        assertThat(coverage.reported()).isEqualTo(2);
        assertThat(coverage.missing()).singleElement().satisfies(one -> {
            assertThat(one.taxCode()).isEqualTo("3600000009");
            assertThat(one.cases()).containsExactly("75-2024-0002");
        });
        assertThat(coverage.provinces()).hasSize(63).filteredOn(one -> one.code().equals("75")).singleElement()
                .satisfies(one -> assertThat(one.late()).as("sent on 16 July").isTrue());
        assertThat(coverage.reminders()).extracting(Coverage.Reminder::rule)
                .containsExactlyInAnyOrder("RPT_EMPLOYER_HALF", "RPT_DEPARTMENT_HALF");
        assertThat(coverage.reminders()).allSatisfy(one -> assertThat(one.late()).isTrue());
    }
}
