package vigil.publications.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static vigil.testing.pages.PageReader.form;
import static vigil.testing.pages.PageReader.says;
import static vigil.testing.pages.PageReader.saysNothingOf;
import static vigil.testing.pages.PageReader.text;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import vigil.eventlog.EventHistory;
import vigil.kernel.Actor;
import vigil.kernel.Role;
import vigil.testing.pages.PageReader;
import vigil.testing.pdf.PdfA;
import vigil.testing.RunningOffice;

/** Coverage, syntheses and publications on the screen, from the first report of a year to the explanation of its last change. */
class TablePagesTest extends RunningOffice {

    private static final Actor OFFICER = Actor.of("officer", Role.OFFICER);
    private static final Actor LEADER = Actor.of("leader", Role.LEADER);
    private static final Actor PROVINCE_75 = new Actor("province-75", Role.PROVINCIAL, "75");

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private EventHistory history;

    private PageReader pages;

    @BeforeAll
    void reports_of_2023() {
        pages = new PageReader(context);
        clock.set("2024-01-05T09:00:00+07:00");
        as("officer").post("/api/reports", report(2022, "4600000001", "2024-01-04", 0, 0)).expect(201);
        as("officer").post("/api/reports", report(2022, "4600000002", "2024-01-04", 0, 0)).expect(201);
        as("officer").post("/api/reports", report(2023, "4600000001", "2024-01-04", 3, 2)).expect(201);
        settle();
    }

    private static String report(int year, String taxCode, String receivedOn, int victims, int dead) {
        String none = "{\"cases\":0,\"fatalCases\":0,\"casesOfSeveral\":0,\"victims\":0,\"victimsOfOthers\":0,\"women\":0,"
                + "\"womenOfOthers\":0,\"dead\":0,\"deadOfOthers\":0,\"severe\":0,\"severeOfOthers\":0}";
        return """
                {"period":{"year":%d},"receivedOn":"%s","channel":"post","report":{
                 "reporter":{"taxCode":"%s","name":"Cơ sở %s","provinceCode":"75","type":2,"workers":2000,"women":3,"payrollMillion":1},
                 "accidents":%s,"byCause":[],"byFactor":[],"byOccupation":[],"allowance":%s,
                 "losses":{"daysOff":0,"medical":0,"wages":0,"compensation":0,"property":0}}}"""
                .formatted(year, receivedOn, taxCode, taxCode, victims == 0 ? none : line(victims, dead), none);
    }

    private static String line(int victims, int dead) {
        return ("{\"cases\":%d,\"fatalCases\":%d,\"casesOfSeveral\":0,\"victims\":%d,\"victimsOfOthers\":0,\"women\":0,"
                        + "\"womenOfOthers\":0,\"dead\":%d,\"deadOfOthers\":0,\"severe\":0,\"severeOfOthers\":0}")
                .formatted(victims, dead, victims, dead);
    }

    private void settle() {
        String head = Long.toString(history.head());
        for (String list : List.of("/api/coverage?year=2023", "/api/publications")) {
            as("officer").get(list, "Vigil-Wait-For", head).expect(200);
        }
    }

    @Test
    void who_is_missing_is_named_with_the_last_day_and_the_way_to_enter_the_report() {
        String page = pages.read(OFFICER, get("/coverage?year=2023"));
        says(page, "Cơ sở 4600000002", "Đã báo cáo cùng kỳ năm trước", "10/01/2024", "25/01/2024");
        says(page, "/reports/new?year=2023", "report.reporter.taxCode=4600000002");
        saysNothingOf(page, ">Cơ sở 4600000001<");
        says(pages.read(OFFICER, get("/reports/new?year=2023&report.reporter.taxCode=4600000002")), "value=\"4600000002\"");
    }

    @Test
    void every_report_that_stands_among_the_duties_leads_to_its_coverage_also_of_a_year_to_come() {
        clock.set("2024-08-05T09:00:00+07:00"); // a year ahead lies the first half of 2025
        String duties = pages.read(OFFICER, get("/duties"));
        List<String> links = Pattern.compile("href=\"(/coverage[^\"]*)\"").matcher(duties).results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .distinct()
                .toList();
        assertThat(links).hasSizeGreaterThan(2);
        links.forEach(link -> pages.read(OFFICER, get(link)));
        clock.set("2024-01-05T09:00:00+07:00");
    }

    @Test
    void a_provinces_user_finds_its_own_unit_above_the_others() {
        List<String> names = rows(pages.read(PROVINCE_75, get("/coverage?year=2023")));
        assertThat(names).hasSize(63).startsWith("Đồng Nai", "Hà Nội", "Hà Giang");
        assertThat(rows(pages.read(OFFICER, get("/coverage?year=2023")))).startsWith("Hà Nội");
    }

    private static List<String> rows(String page) {
        return Pattern.compile("<th scope=\"row\">([^<]*)</th>").matcher(page).results().map(row -> row.group(1)).toList();
    }

    @Test
    void a_synthesis_is_sent_once_and_wrong_rows_come_back_where_they_were_written() {
        MvcTestResult wrong = pages.ask(PROVINCE_75, synthesis()
                .param("establishments[4].type", "5").param("establishments[4].workers", "7"));
        assertThat(wrong).hasStatus(400);
        says(text(wrong), "value=\"1200\"", "id=\"error-establishments5\"", "Có lao động thì phải có cơ sở");
        assertThat(pages.ask(PROVINCE_75, synthesis())).hasStatus3xxRedirection();
        assertThat(pages.ask(PROVINCE_75, synthesis())).hasStatus(409);
        settle();
        says(pages.read(OFFICER, get("/coverage?year=2023")), "05/01/2024", "Đã gửi");
        String again = pages.read(PROVINCE_75, get("/syntheses/new?year=2023"));
        says(again, "Đồng Nai đã gửi báo cáo tổng hợp của kỳ này ngày 05/01/2024.", "/syntheses/xiv-2023-75");
        saysNothingOf(again, "<option value=\"75\"", "name=\"sentOn\"");
        String next = pages.read(PROVINCE_75, get("/syntheses/new?year=2024"));
        says(next, "<option value=\"75\" selected=\"selected\"", "Chép số cơ sở, lao động của", "copy=xiv-2023-75");
        saysNothingOf(next, "value=\"1200\"");
        says(pages.read(PROVINCE_75, get("/syntheses/new?year=2024&copy=xiv-2023-75")), "value=\"1200\"");
        assertThat(pages.ask(new Actor("province-79", Role.PROVINCIAL, "79"), get("/syntheses/new?year=2024&copy=xiv-2023-75"))).hasStatus(404);
        String tables = pages.read(PROVINCE_75, get("/syntheses?year=2023"));
        says(tables, "<span>Đồng Nai</span>. ");
        says(tables, "Phụ lục XIV", "Phụ lục XV", "K tai nạn = 3 người bị nạn × 1.000 / 2.000 lao động = 1,500", "1.200");
        says(tables, "/api/synthesis/as/xlsx?year=2023", "/api/synthesis/as/pdf?year=2023");
        says(pages.read(OFFICER, get("/syntheses?year=2023&province=75").cookie(new Cookie("vigil-language", "en"))), "K deaths = 2 dead × 1,000 / 2,000 workers = 1.000");
    }

    @Test
    void a_synthesis_is_corrected_and_the_tables_are_still_there_as_they_were_before() {
        as("province-75").post("/api/syntheses", STATED).expect(201);
        settle();
        String coverage = pages.read(PROVINCE_75, get("/coverage?year=2021"));
        says(coverage, "/syntheses/xiv-2021-75");
        String form = pages.read(PROVINCE_75, get("/syntheses/xiv-2021-75/correct"));
        says(form, "value=\"1200\"", "value=\"90000\"", "name=\"_version\" value=\"1\"");

        MvcTestResult unreasoned = pages.ask(PROVINCE_75, correction("1"));
        assertThat(unreasoned).hasStatus(400);
        says(text(unreasoned), "id=\"f-reason-error\"", "value=\"1250\"");
        MvcTestResult wrong = pages.ask(PROVINCE_75, correction("1").param("reason", "Đếm sót 50 cơ sở")
                .param("establishments[4].type", "5").param("establishments[4].workers", "7"));
        assertThat(wrong).hasStatus(400);
        says(text(wrong), "id=\"error-establishments5\"", "value=\"1250\"", "Đếm sót 50 cơ sở");
        MvcTestResult same = pages.ask(PROVINCE_75, form("/syntheses/xiv-2021-75/correct").param("_version", "1")
                .param("reason", "nhập lại").param("establishments[1].type", "2")
                .param("establishments[1].establishments", "1200").param("establishments[1].workers", "90000"));
        assertThat(same).hasStatus(409);
        says(text(same), "Không có gì thay đổi");
        assertThat(pages.ask(LEADER, correction("1").param("reason", "x"))).hasStatus(403);
        assertThat(pages.ask(PROVINCE_75, correction("1").param("reason", "Đếm sót 50 cơ sở"))).hasStatus3xxRedirection();
        assertThat(pages.ask(PROVINCE_75, correction("1").param("reason", "Lần nữa"))).hasStatus(412);
        settle();

        String page = pages.read(PROVINCE_75, get("/syntheses/xiv-2021-75"));
        says(page, "12/BC-SLĐTBXH", "1.200 cơ sở, 90.000 lao động", "1.250 cơ sở, 90.500 lao động");
        assertThat(page.split("position=", -1)).as("a link to the tables of each version").hasSize(3);
        String then = page.substring(page.lastIndexOf("position=") + "position=".length()).split("\"")[0];
        says(pages.read(OFFICER, get("/syntheses?year=2021&province=75")), ">1.250<", ">90.500<");
        String before = pages.read(OFFICER, get("/syntheses?year=2021&province=75&position=" + then));
        says(before, ">1.200<", ">90.000<", "Bảng theo nhật ký đến sự kiện số " + then, "&amp;position=" + then);
        saysNothingOf(before, ">1.250<");
        assertThat(pages.ask(new Actor("province-79", Role.PROVINCIAL, "79"), get("/syntheses/xiv-2021-75"))).hasStatus(404);
        assertThat(pages.ask(OFFICER, get("/syntheses/xiv-1999-75"))).hasStatus(404);
        as("officer").get("/api/syntheses/xiv-2021-75").expect(200);
    }

    private static final String STATED = """
            {"period":{"year":2021},"provinceCode":"75","sentOn":"2022-01-20","symbol":"12/BC-SLĐTBXH",
             "establishments":[{"type":2,"establishments":1200,"workers":90000}]}""";

    private static MockHttpServletRequestBuilder correction(String version) {
        return form("/syntheses/xiv-2021-75/correct").param("_version", version)
                .param("establishments[1].type", "2")
                .param("establishments[1].establishments", "1250")
                .param("establishments[1].workers", "90500");
    }

    private static MockHttpServletRequestBuilder synthesis() {
        return form("/syntheses/new").param("year", "2023").param("provinceCode", "75").param("sentOn", "2024-01-05")
                .param("establishments[0].type", "1")
                .param("establishments[1].type", "2")
                .param("establishments[1].establishments", "1200");
    }

    @Test
    void figures_are_published_reproduced_and_explained_when_they_have_changed() {
        assertThat(pages.ask(OFFICER, publication("p"))).hasStatus(403);
        MvcTestResult wrong = pages.ask(LEADER, publication("").param("note", "bản đầu"));
        assertThat(wrong).hasStatus(400);
        says(text(wrong), "id=\"f-mark-error\"", "bản đầu");
        assertThat(pages.ask(LEADER, publication("r"))).hasStatus(409);
        MvcTestResult national = pages.ask(new Actor("leader-75", Role.LEADER, "75"), publication("p"));
        assertThat(national).hasStatus(409);
        says(text(national), "chỉ công bố số liệu của tỉnh, thành phố mình");
        MvcTestResult done = pages.ask(LEADER, publication("p").param("hideSmall", "true"));
        assertThat(done).hasStatus3xxRedirection();
        String first = String.valueOf(done.getResponse().getRedirectedUrl());
        settle();
        as("officer").post("/api/reports", report(2023, "4600000003", "2024-01-05", 3, 3)).expect(201);
        settle();
        assertThat(pages.ask(LEADER, publication("r"))).hasStatus3xxRedirection();
        settle();

        says(pages.read(OFFICER, get(first)), "Đếm lại hôm nay vẫn ra đúng", "…</td>", "/difference?to=tb-2023-2");
        says(pages.read(OFFICER, get(first + "?hideSmall=false")), "Đếm lại hôm nay vẫn ra đúng");
        saysNothingOf(pages.read(OFFICER, get(first + "?hideSmall=false")), "…</td>");
        says(pages.read(OFFICER, get(first + "/difference?to=tb-2023-2&measure=deaths")), "Vì sao 2 thành 5", "xii-2023-4600000003", "+3");
        saysNothingOf(pages.read(OFFICER, get(first + "/difference?to=tb-2023-2&measure=deaths")), "xii-2023-4600000001");
        says(pages.read(OFFICER, get("/publications")), "tb-2023-1", "tb-2023-2", "Giữ lại các số nhỏ");
        saysNothingOf(pages.read(OFFICER, get("/publications")), "id=\"publish\"");
        says(pages.read(LEADER, get("/publications?year=2023")), "id=\"publish\"");
        says(pages.read(OFFICER, get("/figures?year=2023")), "Số liệu đã chỉnh sửa");
        says(pages.read(OFFICER, get("/notice?year=2023&hideSmall=true")), "checked=\"checked\"");
        assertThat(pages.ask(OFFICER, get("/publications/tb-1999-1"))).hasStatus(404);
        assertThat(pages.ask(PROVINCE_75, get("/publications"))).hasStatus(403);
    }

    private static MockHttpServletRequestBuilder publication(String mark) {
        return form("/publications").param("year", "2023").param("mark", mark);
    }

    @Test
    void the_forms_of_the_law_are_printed_with_their_heads() throws IOException {
        String province = printed("XIV-XV-province", OFFICER, "/api/synthesis/as/pdf?year=2023&province=75");
        assertThat(province)
                .contains("Phụ lục XIV", "Phụ lục XV", "(Kèm theo Nghị định số 39/2016/NĐ-CP")
                .contains("ỦY BAN NHÂN DÂN TỈNH ĐỒNG NAI", "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", "CỘNG HÒA XÃ HỘI")
                .contains("Đồng Nai, ngày 05 tháng 01 năm 2024", "Kỳ báo cáo: Năm 2023", "tỉnh Đồng Nai (mã số 75)")
                .contains("Bộ Lao động - Thương binh và Xã hội (Cục An toàn lao động)", "cơ quan thống kê tỉnh Đồng Nai")
                .contains("Ngày báo cáo: 05/01/2024", "NGƯỜI LẬP BIỂU", "GIÁM ĐỐC");
        assertThat(printed("XIV-XV-own", PROVINCE_75, "/api/synthesis/as/pdf?year=2023")).contains("tỉnh Đồng Nai (mã số 75)");
        assertThat(printed("XIV-XV-country", LEADER, "/api/synthesis/as/pdf?year=2023"))
                .contains("CỤC AN TOÀN LAO ĐỘNG", "Cả nước", "CỤC TRƯỞNG")
                .doesNotContain("Đơn vị nhận báo cáo");
        assertThat(printed("NOTICE", LEADER, "/api/notice/as/pdf?year=2023"))
                .contains("BẢNG SỐ LIỆU KÈM THEO THÔNG BÁO", "Số liệu sơ bộ", "Đếm theo nhật ký đến sự kiện số");
    }

    /** The words of a file, which is an archival document that can be heard. */
    private String printed(String name, Actor by, String address) throws IOException {
        MvcTestResult answer = pages.ask(by, get(address));
        assertThat(answer).hasStatusOk();
        byte[] pdf = answer.getResponse().getContentAsByteArray();
        PdfA.keep(name + ".pdf", pdf);
        assertThat(PdfA.faults(pdf)).isEmpty();
        assertThat(PdfA.barriers(pdf)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void the_pages_stand_together_and_open_in_english_too() {
        for (String page : List.of("/coverage", "/syntheses", "/notice", "/publications", "/syntheses/new")) {
            says(pages.read(OFFICER, get(page).cookie(new Cookie("vigil-language", "en"))), "lang=\"en\"", "href=\"/reports\"");
        }
        saysNothingOf(pages.read(PROVINCE_75, get("/coverage")), "href=\"/publications\"");
    }
}
