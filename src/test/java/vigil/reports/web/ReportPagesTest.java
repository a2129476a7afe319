package vigil.reports.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static vigil.testing.pages.PageReader.form;
import static vigil.testing.pages.PageReader.says;
import static vigil.testing.pages.PageReader.saysNothingOf;
import static vigil.testing.pages.PageReader.text;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import vigil.eventlog.EventHistory;
import vigil.ground.WorkFolder;
import vigil.kernel.Actor;
import vigil.kernel.Role;
import vigil.testing.pages.PageReader;
import vigil.testing.pages.ReportFiles;
import vigil.testing.RunningOffice;

/** Employers' reports on the screen: entered, corrected, withdrawn, sent as a file; what is wrong is named and nothing is lost. */
class ReportPagesTest extends RunningOffice {

    private static final Actor OFFICER = Actor.of("officer", Role.OFFICER);
    private static final Actor LEADER = Actor.of("leader", Role.LEADER);
    private static final Actor PROVINCE_75 = new Actor("province-75", Role.PROVINCIAL, "75");
    private static final Actor PROVINCE_79 = new Actor("province-79", Role.PROVINCIAL, "79");

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private EventHistory history;

    @Autowired
    private WorkFolder work;

    private PageReader pages;

    @BeforeAll
    void start() {
        pages = new PageReader(context);
        clock.set("2026-07-03T09:00:00+07:00");
    }

    /** A report of a furniture maker with two accidents, one of them fatal. */
    private static MockHttpServletRequestBuilder report(String taxCode) {
        return content(form("/reports/new").param("year", "2026").param("half", "1"), taxCode)
                .param("receivedOn", "2026-07-02")
                .param("channel", "email");
    }

    private static MockHttpServletRequestBuilder content(MockHttpServletRequestBuilder form, String taxCode) {
        return form.param("report.reporter.taxCode", taxCode)
                .param("report.reporter.name", "Công ty Gỗ Giả Định " + taxCode)
                .param("report.reporter.provinceCode", "75")
                .param("report.reporter.type", "2")
                .param("report.reporter.workers", "210")
                .param("report.reporter.women", "80")
                .param("report.reporter.payrollMillion", "18900")
                .param("report.accidents.cases", "2")
                .param("report.accidents.fatalCases", "1")
                .param("report.accidents.victims", "2")
                .param("report.accidents.dead", "1")
                .param("report.byCause[0].code", "")
                .param("report.byCause[4].code", "1")
                .param("report.byCause[4].line.cases", "2")
                .param("report.byCause[4].line.fatalCases", "1")
                .param("report.byCause[4].line.victims", "2")
                .param("report.byCause[4].line.dead", "1");
    }

    private String entered(String taxCode) {
        MvcTestResult done = pages.ask(OFFICER, report(taxCode));
        assertThat(done).hasStatus3xxRedirection().flash().containsKey("receipt");
        String address = String.valueOf(done.getResponse().getRedirectedUrl());
        as("officer").get("/api" + address, "Vigil-Wait-For", Long.toString(history.head())).expect(200);
        return address;
    }

    @Test
    void a_report_is_entered_with_its_empty_cells_as_zeros_and_without_empty_lines() {
        String page = pages.read(OFFICER, get(entered("3600000001")));
        says(page, "Công ty Gỗ Giả Định 3600000001", "3. Tổng số (3 = 1 + 2)", "1.1. Phân theo nguyên nhân");
        String list = pages.read(PROVINCE_75, get("/reports?year=2026&half=1&q=go gia dinh 3600000001"));
        says(list, "xii-2026-h1-3600000001", "1 báo cáo", "05/07/2026");
        saysNothingOf(pages.read(PROVINCE_79, get("/reports?year=2026&half=1")), "3600000001");
        assertThat(pages.ask(PROVINCE_79, get("/reports/xii-2026-h1-3600000001"))).hasStatus(404);
    }

    @Test
    void a_wrong_report_comes_back_as_it_was_written_and_names_every_field() {
        long before = history.head();
        MvcTestResult back = pages.ask(OFFICER, report("36-1")
                .param("report.accidents.severe", "5")
                .param("report.byCause[7].code", "3")
                .param("report.byCause[7].line.cases", "x")
                .param("report.allowance.cases", "3"));
        assertThat(back).hasStatus(400);
        says(text(back), "value=\"Công ty Gỗ Giả Định 36-1\"", "href=\"#f-report-byCause-1--line-cases\"", "dòng 2", "value=\"x\"");
        says(text(back), "data-sum=\"report.accidents.cases report.allowance.cases\">5</output>");
        MvcTestResult checked = pages.ask(OFFICER, report("36-1").param("report.accidents.severe", "5"));
        assertThat(checked).hasStatus(400);
        says(text(checked), "id=\"f-report-reporter-taxCode-error\"", "href=\"#f-report-accidents-dead\"", "href=\"#f-report-byCause\"");
        assertThat(history.head()).isEqualTo(before);
    }

    @Test
    void an_establishment_has_one_report_a_period_and_the_same_form_sent_twice_is_one_report() {
        for (int i = 0; i < 2; i++) {
            assertThat(pages.ask(OFFICER, report("3600000002").param("_key", "one-form"))).hasStatus3xxRedirection();
        }
        MvcTestResult second = pages.ask(OFFICER, report("3600000002").param("_key", "another-form"));
        assertThat(second).hasStatus(409);
        says(text(second), "đã có báo cáo của kỳ này", "value=\"3600000002\"");
    }

    @Test
    void a_correction_shows_what_changed_and_a_withdrawn_report_says_so() {
        String address = entered("3600000003");
        says(pages.read(OFFICER, get(address + "/correct")), "value=\"18900\"", "name=\"report.byCause[0].line.dead\"", "name=\"report.losses.daysOff\"",
                "Chi phí y tế");
        saysNothingOf(pages.read(OFFICER, get(address + "/correct")), "??");
        MockHttpServletRequestBuilder correction = content(form(address + "/correct"), "3600000003")
                .param("_version", "1").param("reason", "cộng sót").param("report.accidents.women", "1")
                .param("report.byCause[4].line.women", "1");
        assertThat(pages.ask(OFFICER, correction)).hasStatus3xxRedirection();
        MvcTestResult stale = pages.ask(OFFICER, content(form(address + "/correct"), "3600000003")
                .param("_version", "1").param("reason", "trễ").param("report.accidents.severe", "1"));
        assertThat(stale).hasStatus(412);
        assertThat(pages.ask(OFFICER, form(address + "/withdraw").param("_version", "2"))).hasStatus(400);
        assertThat(pages.ask(OFFICER, form(address + "/withdraw").param("_version", "2").param("reason", "nhầm kỳ")))
                .hasStatus3xxRedirection();
        as("officer").get("/api" + address, "Vigil-Wait-For", Long.toString(history.head())).expect(200);
        says(pages.read(LEADER, get(address)), "1. Tai nạn lao động – Nữ bị nạn", "<del>–</del>", "<ins>1</ins>", "đã được rút");
        saysNothingOf(pages.read(LEADER, get(address)), "/correct\"");
        assertThat(pages.ask(LEADER, get(address + "/correct"))).hasStatus(403);
    }

    @Test
    void a_file_with_faults_lists_them_by_row_and_column_and_nothing_of_it_is_kept() throws IOException {
        long before = history.head();
        MvcTestResult faulty = pages.ask(OFFICER, upload(ReportFiles.csv(
                "3600000011,Công ty Một,75", "3600000012,Công ty Hai,XX", "36-13,Công ty Ba,75")));
        assertThat(faulty).hasStatus(422);
        says(text(faulty), "2 lỗi trong tệp", ">3</td>", ">4</td>", ">C</td>", ">A</td>");
        saysNothingOf(text(faulty), "id=\"preview\"");
        assertThat(pages.ask(OFFICER, upload(new byte[0]))).hasStatus(400);
        assertThat(history.head()).isEqualTo(before);
        assertThat(waiting()).noneMatch(name -> name.endsWith(".part"));
    }

    @Test
    void a_file_without_faults_is_shown_first_and_taken_in_once_by_whoever_sent_it() throws IOException {
        long before = history.head();
        MvcTestResult looked = pages.ask(OFFICER, upload(ReportFiles.csv("3600000021,Công ty Bốn,75", "3600000022,Công ty Năm,79")));
        assertThat(looked).hasStatusOk();
        says(text(looked), "Công ty Bốn", "Công ty Năm", "Nhận cả 2 báo cáo");
        assertThat(history.head()).as("a preview records nothing").isEqualTo(before);
        Matcher id = Pattern.compile("/reports/upload/([0-9a-f-]{36})").matcher(text(looked));
        assertThat(id.find()).isTrue();
        String accept = "/reports/upload/" + id.group(1);
        assertThat(pages.ask(PROVINCE_75, taken(accept))).hasStatus(409);
        assertThat(pages.ask(OFFICER, taken(accept))).hasStatus3xxRedirection().redirectedUrl().isEqualTo("/reports?year=2026&half=1");
        assertThat(pages.ask(OFFICER, taken(accept))).hasStatus(409);
        as("officer").get("/api/reports?year=2026&half=1", "Vigil-Wait-For", Long.toString(history.head())).expect(200);
        says(pages.read(OFFICER, get("/reports?year=2026&half=1&q=3600000022")), "Công ty Năm");
        assertThat(waiting()).as("nothing of the file is left").noneMatch(name -> name.contains(id.group(1)) || name.startsWith("taken-"));
    }

    @Test
    void what_is_uploaded_is_spooled_inside_the_data_folder_and_gone_afterwards() throws IOException {
        assertThat(work.path().toString()).startsWith(Path.of(System.getProperty("vigil.test.data", "target/test-data")).toAbsolutePath().normalize().toString());
        var limits = context.getBean(jakarta.servlet.MultipartConfigElement.class);
        assertThat(Path.of(limits.getLocation())).isEqualTo(work.path());
        byte[] large = ReportFiles.csv(Stream.generate(() -> "3600000031,Công ty Sáu,75").limit(3_000).toArray(String[]::new));
        assertThat(large.length).isGreaterThan(64 << 10);
        as("officer").uploadReports(large, "2026", "1", "2026-07-02").expect(422);
        assertThat(waiting()).noneMatch(name -> name.endsWith(".tmp") || name.endsWith(".part"));
    }

    @Test
    void the_pages_speak_both_languages_and_are_closed_to_others() {
        for (String page : List.of("/reports", "/reports?year=2025", "/reports/new?year=2026&half=1", "/reports/upload")) {
            says(pages.read(OFFICER, get(page).cookie(new Cookie("vigil-language", "en"))), "lang=\"en\"");
        }
        assertThat(pages.ask(LEADER, get("/reports/new"))).hasStatus(403);
        assertThat(pages.ask(LEADER, get("/reports/upload"))).hasStatus(403);
        assertThat(pages.ask(Actor.of("admin", Role.ADMINISTRATOR), get("/reports"))).hasStatus(403);
        assertThat(pages.ask(OFFICER, get("/reports?year=2026&half=2"))).hasStatus(400);
        assertThat(pages.ask(OFFICER, get("/reports?year=1999"))).hasStatus(400);
    }

    private List<String> waiting() throws IOException {
        try (Stream<Path> files = Files.list(work.path())) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder<?> upload(byte[] csv) {
        return multipart("/reports/upload").file(new MockMultipartFile("file", csv))
                .param("year", "2026").param("half", "1").param("receivedOn", "2026-07-03").with(csrf());
    }

    private static MockHttpServletRequestBuilder taken(String address) {
        return form(address).param("year", "2026").param("half", "1").param("receivedOn", "2026-07-03");
    }
}
