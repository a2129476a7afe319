package vigil.publications.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.HtmlUtils;
import vigil.eventlog.EventHistory;
import vigil.kernel.Actor;
import vigil.kernel.Role;
import vigil.testing.RunningOffice;
import vigil.testing.pages.PageReader;

/** What the page of a synthesis or of a notice says, its PDF and its workbook say too: row by row, in both languages, under one head. */
@TestPropertySource(properties = "vigil.test.office=same-on-every-paper")
class SameOnEveryPaperTest extends RunningOffice {

    private static final Actor OFFICER = Actor.of("officer", Role.OFFICER);
    private static final Pattern TABLE = Pattern.compile("id=\"table-([^\"]+)\".*?</table>", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("<tr.*?</tr>", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("<t[hd][^>]*>(.*?)</t[hd]>", Pattern.DOTALL);

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private EventHistory history;

    private PageReader pages;

    @BeforeAll
    void a_year() {
        pages = new PageReader(context);
        clock.set("2024-01-05T09:00:00+07:00");
        as("officer").post("/api/reports", report(2022, "4600000001", 2, 0)).expect(201);
        as("officer").post("/api/reports", report(2023, "4600000001", 2, 1300)).expect(201);
        as("officer").post("/api/reports", report(2023, "4600000002", 3, 7)).expect(201);
        as("province-75").post("/api/syntheses", """
                {"period":{"year":2023},"provinceCode":"75","sentOn":"2024-01-05","symbol":"12/BC-SLĐTBXH",
                 "establishments":[{"type":2,"establishments":1200,"workers":90000},{"type":9,"establishments":40,"workers":1234}]}""")
                .expect(201);
        as("officer").get("/api/coverage?year=2023", "Vigil-Wait-For", Long.toString(history.head())).expect(200);
    }

    private static String report(int year, String taxCode, int type, int victims) {
        String line = ("{\"cases\":%d,\"fatalCases\":1,\"casesOfSeveral\":0,\"victims\":%d,\"victimsOfOthers\":0,\"women\":0,"
                        + "\"womenOfOthers\":0,\"dead\":1,\"deadOfOthers\":0,\"severe\":0,\"severeOfOthers\":0}")
                .formatted(victims, victims);
        String none = line.replaceAll(":\\d+", ":0");
        String part = victims == 0 ? "" : "{\"code\":\"7\",\"line\":" + line + "}";
        return """
                {"period":{"year":%d},"receivedOn":"2024-01-04","channel":"post","report":{
                 "reporter":{"taxCode":"%s","name":"Cơ sở %s","provinceCode":"75","type":%d,"workers":2000,"women":3,"payrollMillion":1},
                 "accidents":%s,"byCause":[%s],"byFactor":[],"byOccupation":[%s],"allowance":%s,
                 "losses":{"daysOff":12345,"medical":100,"wages":200,"compensation":300000,"property":0}}}"""
                .formatted(year, taxCode, taxCode, type, victims == 0 ? none : line, part, part, none);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void a_synthesis_is_the_same_on_the_page_in_the_pdf_and_in_the_workbook(String language) throws IOException {
        List<String> head = language.equals("vi")
                ? List.of("Phụ lục XIV", "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", "tỉnh Đồng Nai (mã số 75)", "Kỳ báo cáo: Năm 2023",
                        "Ngày báo cáo: 05/01/2024", "cơ quan thống kê tỉnh Đồng Nai", "Cục An toàn lao động", "NGƯỜI LẬP BIỂU")
                : List.of("Appendix XIV", "Đồng Nai province (code 75)", "Period: Year 2023", "Date of the report: 5 Jan 2024",
                        "the statistics office of Đồng Nai province", "COMPILED BY");
        Map<String, List<List<String>>> page = same("synthesis", "/syntheses", "?year=2023&province=75", language, head);
        assertThat(page).containsOnlyKeys("xiv-1", "xiv-2", "losses", "xv");
        assertThat(page.get("xiv-1").stream().map(row -> row.get(1)))
                .as("a heading, the whole, and every type of the list in force")
                .containsExactly(language.equals("vi") ? "Mã số(2)" : "Code(2)", "", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        assertThat(page.get("xiv-1")).allSatisfy(row -> assertThat(row).as("columns 1 to 13").hasSize(13));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void the_tables_of_a_notice_are_the_same_too(String language) throws IOException {
        List<String> head = language.equals("vi")
                ? List.of("CỤC AN TOÀN LAO ĐỘNG", "BẢNG SỐ LIỆU KÈM THEO THÔNG BÁO", "Kỳ báo cáo: Năm 2023")
                : List.of("TABLES OF THE NOTICE", "Period: Year 2023");
        assertThat(same("notice", "/notice", "?year=2023", language, head)).containsKeys("totals", "provinces", "types");
    }

    private Map<String, List<List<String>>> same(String what, String address, String asked, String language, List<String> head)
            throws IOException {
        Cookie cookie = new Cookie("vigil-language", language);
        Map<String, List<List<String>>> page = tables(pages.read(OFFICER, get(address + asked).cookie(cookie)));
        String pdf = words(file(what, "pdf", asked, cookie));
        Map<String, Sheet> sheets = new LinkedHashMap<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file(what, "xlsx", asked, cookie)))) {
            book.forEach(sheet -> sheets.put(sheet.getSheetName(), sheet));
            assertThat(sheets.keySet()).isEqualTo(page.keySet());
            page.forEach((table, rows) -> {
                List<List<String>> all = rows(sheets.get(table), Locale.of(language));
                assertThat(all).as("workbook, " + table).containsAll(rows.subList(1, rows.size()));
                rows.stream().skip(1).forEach(row -> assertThat(pdf).as("PDF, " + table).contains(String.join(" ", row).replaceAll(" +", " ").strip()));
            });
            String first = rows(book.getSheetAt(0), Locale.of(language)).toString()
                    + rows(sheets.values().stream().skip(what.equals("synthesis") ? 2 : 0).findFirst().orElseThrow(), Locale.of(language));
            assertThat(head).allSatisfy(line -> assertThat(first).contains(line)).allSatisfy(line -> assertThat(pdf).contains(line));
        }
        return page;
    }

    /** The tables of a page by name: each row with the texts of its cells, headings first. */
    private static Map<String, List<List<String>>> tables(String page) {
        Map<String, List<List<String>>> tables = new LinkedHashMap<>();
        TABLE.matcher(page).results().forEach(table -> tables.put(table.group(1), ROW.matcher(table.group()).results()
                .map(row -> CELL.matcher(row.group()).results()
                        .map(cell -> HtmlUtils.htmlUnescape(cell.group(1).replaceAll("<[^>]*>", "")).strip())
                        .toList())
                .toList()));
        return tables;
    }

    /** The rows of a sheet as a reader sees them; a cell that was joined with others is one. */
    private static List<List<String>> rows(Sheet sheet, Locale locale) {
        DataFormatter format = new DataFormatter(locale);
        List<List<String>> rows = new ArrayList<>();
        for (Row row : sheet) {
            boolean joined = sheet.getMergedRegions().stream().anyMatch(one -> one.isInRange(row.getRowNum(), 0));
            List<String> cells = new ArrayList<>();
            row.forEach(cell -> {
                assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.NUMERIC);
                if (!joined || cell.getColumnIndex() == 0 || !cell.toString().isEmpty()) cells.add(format.formatCellValue(cell));
            });
            rows.add(cells);
        }
        return rows;
    }

    private byte[] file(String what, String format, String asked, Cookie cookie) {
        MvcTestResult answer = pages.ask(OFFICER, get("/api/" + what + "/as/" + format + asked).cookie(cookie));
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private static String words(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
