package vigil.reports.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vigil.reports.sheets.MadeFiles.GOOD;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.kernel.Confidential;
import vigil.reports.EmployerReport;
import vigil.reports.Line;
import vigil.reports.ReportCommand.Channel;
import vigil.reports.ReportCommand.SubmitEmployerReport;
import vigil.reports.ReportingPeriod;

/** What comes of files: the same commands as of JSON, or every fault with its place. */
class SubmissionsTest {

    private static List<SubmitEmployerReport> read(Path file) throws IOException {
        return Submissions.of(file, new Submissions.Envelope(
                ReportingPeriod.ofYear(2023), LocalDate.of(2024, 1, 8), Channel.EMAIL, _ -> false, "75"::equals));
    }

    private static List<String> faults(Path file) {
        Unreadable unreadable = catchThrowableOfType(Unreadable.class, () -> read(file));
        assertThat(unreadable).as("it was read").isNotNull();
        return unreadable.faults().stream().map(fault -> fault.column() + fault.row() + " " + fault.key()).toList();
    }

    private static Path spoilt(Consumer<XSSFWorkbook> spoil) {
        return MadeFiles.workbook(GOOD, spoil);
    }

    /** The good rows with one cell changed. */
    private static List<List<String>> with(int row, int column, String text) {
        List<List<String>> rows = new ArrayList<>(GOOD.stream().map(ArrayList::new).map(one -> (List<String>) one).toList());
        rows.get(row).set(column, text);
        return rows;
    }

    @Test
    void a_filled_template_becomes_the_report_that_json_would_be() throws IOException {
        List<SubmitEmployerReport> reports = read(MadeFiles.workbook(GOOD));
        assertThat(reports).hasSize(1);
        EmployerReport report = reports.getFirst().report();
        assertThat(report.reporter().name()).isEqualTo(Confidential.of("Công ty TNHH Gỗ Bình Minh"));
        assertThat(report.reporter().taxCode()).isEqualTo("3600000001");
        assertThat(report.accidents()).isEqualTo(new Line(2, 1, 1, 3, 0, 1, 0, 1, 0, 1, 0));
        assertThat(report.byCause()).singleElement().satisfies(one -> assertThat(one.code()).isEqualTo("7"));
        assertThat(report.losses().compensation()).isEqualTo(150_000);
    }

    @ParameterizedTest
    @CsvSource({"',',UTF-8,''", "';',UTF-8,'\uFEFF'", "'\t',UTF-8,'\uFEFF'", "';',UTF-16LE,'\uFEFF'", "',',UTF-16BE,'\uFEFF'"})
    void csv_is_the_same_whatever_its_mark_and_separator(String separator, String charset, String mark) throws IOException {
        Path file = MadeFiles.csv(GOOD, separator, Charset.forName(charset), mark);
        assertThat(read(file)).isEqualTo(read(MadeFiles.workbook(GOOD)));
    }

    @Test
    void csv_in_windows_1258_is_read_as_vietnamese() throws IOException {
        Charset old = Charset.forName("windows-1258");
        String text = new String(Files.readAllBytes(MadeFiles.csv(GOOD, ";", StandardCharsets.UTF_8, "")), StandardCharsets.UTF_8);
        Path file = MadeFiles.bytes(in1258(text).getBytes(old));
        assertThat(read(file)).isEqualTo(read(MadeFiles.workbook(GOOD)));
    }

    /** Letters with their hat or horn composed, tone marks behind, as Windows keyboards wrote them. */
    private static String in1258(String text) {
        StringBuilder written = new StringBuilder();
        text.codePoints().forEach(letter -> {
            String whole = Character.toString(letter);
            String apart = Normalizer.normalize(whole, Normalizer.Form.NFD);
            String tone = apart.replaceAll("[^\\u0300\\u0301\\u0303\\u0309\\u0323]", "");
            written.append(Normalizer.normalize(apart.replaceAll("[\\u0300\\u0301\\u0303\\u0309\\u0323]", ""), Normalizer.Form.NFC)).append(tone);
        });
        return written.toString();
    }

    @Test
    void every_fault_is_named_with_its_cell_and_nothing_is_taken() {
        List<List<String>> rows = with(0, 0, "36000");
        rows.get(0).set(6, "211");
        rows.get(0).set(9, "0");
        rows.get(1).set(8, "1.1-99");
        rows.get(1).set(12, "ba");
        assertThat(faults(MadeFiles.workbook(rows))).containsExactly("M3 field-error.wrong-type");
        rows.get(1).set(12, "3");
        assertThat(faults(MadeFiles.workbook(rows)))
                .contains("A2 not-accepted.no-tax-code", "G2 not-accepted.more-women-than-workers",
                        "J2 not-accepted.victims-without-case", "I3 not-accepted.unknown-code",
                        "I3 not-accepted.part-does-not-add-up");
    }

    @Test
    void an_establishment_that_is_there_or_elsewhere_is_named() {
        List<List<String>> rows = new ArrayList<>(GOOD);
        rows.addAll(with(0, 2, "79"));
        assertThat(faults(MadeFiles.workbook(rows))).contains("I4 sheet.line-twice");
        List<List<String>> other = with(0, 2, "79");
        assertThat(faults(MadeFiles.workbook(other))).containsExactly("C2 sheet.other-province");
    }

    @Test
    void joined_and_reckoned_cells_are_named() {
        assertThat(faults(spoilt(book -> book.getSheetAt(0).addMergedRegion(new CellRangeAddress(1, 2, 1, 1)))))
                .containsExactly("B2 sheet.merged");
        assertThat(faults(spoilt(book -> book.getSheetAt(0).getRow(1).getCell(9).setCellFormula("1+1"))))
                .containsExactly("J2 sheet.formula");
    }

    @Test
    void another_sheet_or_other_headings_are_not_guessed_at() {
        assertThat(faults(spoilt(book -> book.setSheetName(0, "Sheet1")))).containsExactly("0 sheet.wrong-sheet");
        assertThat(faults(spoilt(book -> book.getSheetAt(0).getRow(0).getCell(11).setCellValue("Số người"))))
                .containsExactly("L1 sheet.wrong-heading");
    }

    @Test
    void a_million_rows_are_refused_at_the_first_too_many() throws IOException {
        Path file = MadeFiles.zipped(out -> {
            MadeFiles.write(out, "<worksheet><sheetData>" + MadeFiles.heading());
            IntStream.rangeClosed(2, 1_000_000).forEach(row -> MadeFiles.write(
                    out, "<row r=\"%d\"><c r=\"A%d\"><v>%d</v></c><c r=\"I%d\"><v>1</v></c></row>"
                            .formatted(row, row, 3_600_000_000L + row, row)));
            MadeFiles.write(out, "</sheetData></worksheet>");
        });
        assertThat(faults(file)).containsExactly("0 sheet.too-many-rows");
    }

    @Test
    void what_swells_is_refused_before_it_fills_the_memory() {
        Path file = MadeFiles.zipped(out -> {
            MadeFiles.write(out, "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>");
            String air = " ".repeat(1 << 20);
            IntStream.range(0, 200).forEach(_ -> MadeFiles.write(out, air));
            MadeFiles.write(out, "</t></is></c></row></sheetData></worksheet>");
        });
        assertThat(file.toFile().length()).as("a small file").isLessThan(1 << 20);
        assertThat(faults(file)).containsExactly("0 sheet.swells");
    }

    @Test
    void what_swells_beside_the_sheets_is_refused_though_nobody_would_read_it() {
        Path file = MadeFiles.workbook(MadeFiles.GOOD, book -> book.addPicture(new byte[65 << 20], org.apache.poi.ss.usermodel.Workbook.PICTURE_TYPE_PNG));
        assertThat(file.toFile().length()).as("a small file").isLessThan(1 << 20);
        assertThat(faults(file)).containsExactly("0 sheet.swells");
    }

    @Test
    void nothing_outside_the_file_is_followed() {
        Path file = MadeFiles.zipped(out -> MadeFiles.write(out,
                "<!DOCTYPE worksheet [<!ENTITY secret SYSTEM \"file:///etc/hostname\">]><worksheet><sheetData>"
                        + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&secret;</t></is></c></row></sheetData></worksheet>"));
        assertThat(faults(file)).containsExactly("0 sheet.broken");
    }

    @Test
    void macros_and_old_files_are_refused_with_a_hint() throws IOException {
        Path macro = spoilt(book -> {
            try {
                book.setVBAProject(new java.io.ByteArrayInputStream(new byte[] {1, 2, 3}));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        assertThat(faults(macro)).containsExactly("0 sheet.macros");
        assertThat(faults(spoilt(book -> book.setWorkbookType(XSSFWorkbookType.XLSM))))
                .as("it says that it may hold macros, and holds none")
                .containsExactly("0 sheet.macros");
        assertThat(faults(MadeFiles.bytes(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0})))
                .containsExactly("0 sheet.old-office");
        assertThat(faults(MadeFiles.bytes(new byte[] {'P', 'K', 3, 4, 9, 9}))).containsExactly("0 sheet.broken");
        assertThat(faults(MadeFiles.bytes(new byte[0]))).containsExactly("0 sheet.empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C«ng ty TNHH Gç B×nh Minh", "§ång Nai", "C«ng ty cæ phÇn", "Coâng ty TNHH Goã Bình Minh", "Ñoàng Nai", "Coâng ty coå phaàn"})
    void letters_from_before_unicode_are_recognised_in_cells(String name) {
        assertThat(faults(MadeFiles.workbook(with(0, 1, name)))).contains("B2 sheet.old-letters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Công ty TNHH Gỗ Bình Minh", "Huyện Quế Sơn, Quảng Nam", "Xí nghiệp Hoà Quý", "Nguyễn Huệ – chi nhánh 2",
        "Đường Quân Khuê", "CTY CP ĐẦU TƯ ÂU LẠC", "Café Müller", "Khoẻ Đẹp Oánh", "Yên Bái", "Thuý Ưu Ái"})
    void vietnamese_in_unicode_is_not_mistaken_for_it(String name) throws IOException {
        assertThat(read(MadeFiles.workbook(with(0, 1, name))).getFirst().report().reporter().name()).isEqualTo(Confidential.of(name));
    }

    @Test
    void old_and_mixed_letters_of_csv_are_refused() {
        byte[] tcvn3 = MadeFilesText.with("C\u00ABng ty B\u00D7nh Minh").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(faults(MadeFiles.bytes(tcvn3))).singleElement().asString().startsWith("0 sheet.old-letters");
        byte[] mixed = ("\uFEFF" + String.join(",", Columns.HEADINGS)).getBytes(StandardCharsets.UTF_8);
        byte[] spoilt = java.util.Arrays.copyOf(mixed, mixed.length + 1);
        spoilt[mixed.length] = (byte) 0xF4;
        assertThat(faults(MadeFiles.bytes(spoilt))).containsExactly("0 sheet.mixed-letters");
        for (String old : List.of("C\u00ABng ty B\u00D7nh Minh", "Co\u00E2ng ty Go\u00E3")) {
            byte[] head = (String.join(",", Columns.HEADINGS) + "\r\n1,").getBytes(StandardCharsets.UTF_8);
            byte[] row = old.getBytes(StandardCharsets.ISO_8859_1);
            byte[] both = java.util.Arrays.copyOf(head, head.length + row.length);
            System.arraycopy(row, 0, both, head.length, row.length);
            assertThat(faults(MadeFiles.bytes(both))).as("to convert all of it would spoil the heading").containsExactly("0 sheet.mixed-letters");
        }
    }

    /** A heading without Vietnamese letters, so that only the name tells the code page. */
    private static final class MadeFilesText {
        static String with(String name) {
            return "Ma so thue,Ten co so\r\n3600000001," + name + "\r\n";
        }
    }
}
