package vigil.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vigil.testing.pages.BrowserWindow;
import vigil.testing.Caller;
import vigil.testing.RunningOffice;
import vigil.testing.pages.ReportFiles;

/** What people do in a real browser; each method goes on where the one before it ended. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InTheBrowserTest extends RunningOffice {

    private static final String CHROMIUM = "/usr/bin/chromium";
    private static final String ESTABLISHMENT = "Xưởng gỗ giả định trong trình duyệt";

    private Playwright playwright;
    private Browser browser;
    private BrowserWindow officer;
    private BrowserWindow leader;
    private String number = "";

    @BeforeAll
    void start() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(CHROMIUM))
                        .setArgs(List.of(
                                "--no-sandbox", "--disable-gpu", "--disable-background-networking",
                                "--disable-component-update", "--disable-sync")));
        clock.set("2026-11-23T10:00:00+07:00");
    }

    @BeforeEach
    void two_windows() {
        officer = new BrowserWindow(browser, base()).signIn("officer");
        leader = new BrowserWindow(browser, base()).signIn("leader");
    }

    /** The sessions of yesterday are over by then, so both sign in again. */
    private void comeBackAt(String morning) {
        clock.set(morning);
        officer.close();
        leader.close();
        two_windows();
    }

    @AfterEach
    void nothing_was_complained_about() {
        List<String> complaints = List.copyOf(officer.complaints());
        List<String> others = List.copyOf(leader.complaints());
        officer.close();
        leader.close();
        assertThat(complaints).isEmpty();
        assertThat(others).isEmpty();
    }

    @AfterAll
    void stop() {
        browser.close();
        playwright.close();
    }

    @Test
    @Order(1)
    void an_accident_is_reported_and_appears_in_another_window_without_reloading() {
        leader.open("/accidents");
        Page page = officer.open("/accidents/new").page();
        page.fill("#f-occurred", "2026-11-23");
        page.fill("#f-occurred-time", "08:10");
        page.selectOption("#f-occurred-precision", "about");
        page.selectOption("#f-provinceCode", "92");
        page.fill("#f-place", "Phường giả định");
        page.fill("#f-establishment-name", ESTABLISHMENT);
        page.selectOption("#f-employment", "contract");
        page.fill("#f-casualties-dead", "1");
        page.selectOption("#f-notice-source", "police");
        page.fill("#f-notice-channel", "điện thoại");
        page.click("#f-notice-receivedAt + [data-now]");
        assertThat(page.locator("#f-notice-receivedAt")).hasValue(Pattern.compile("2026-11-23T10:0\\d"));
        page.fill("#f-notice-receivedAt", "2026-11-23T08:40");
        page.click(".command-form button[type=submit]");

        officer.sees(".notice-done", "Đã ghi").sees("h1", ESTABLISHMENT).sees(".identity", "chết người");
        number = page.locator(".case-number").innerText().strip();
        leader.sees("#cases", ESTABLISHMENT);
    }

    /** The list of that day's provinces comes late: what was chosen meanwhile stays, and 15 is not Yên Bái any more. */
    @Test
    void a_province_stays_chosen_while_its_list_is_fetched_and_only_as_the_same_province() {
        Page page = officer.open("/accidents/new").page();
        List<Route> held = new ArrayList<>();
        page.route("**/accidents/new/provinces*", held::add);
        page.fill("#f-occurred", "2025-06-20");
        page.dispatchEvent("#f-occurred", "change");
        page.waitForCondition(() -> !held.isEmpty());
        page.selectOption("#f-provinceCode", "92");
        page.waitForResponse("**/accidents/new/provinces*", () -> held.forEach(Route::resume));
        assertThat(page.locator("#f-provinceCode option[value='15']")).hasText("Yên Bái");
        assertThat(page.locator("#f-provinceCode")).hasValue("92");

        page.unroute("**/accidents/new/provinces*");
        page.selectOption("#f-provinceCode", "15");
        page.fill("#f-occurred", "2026-11-23");
        page.dispatchEvent("#f-occurred", "change");
        assertThat(page.locator("#f-provinceCode option[value='15']")).hasText("Lào Cai");
        assertThat(page.locator("#f-provinceCode")).hasValue("");
        page.evaluate("sessionStorage.clear()");
    }

    @Test
    @Order(2)
    void a_half_typed_form_comes_back() {
        Page page = officer.open("/accidents/" + number + "/commands/add-note").page();
        page.fill("#f-text", "Gia đình đang trên đường tới");
        officer.open("/accidents").open("/accidents/" + number + "/commands/add-note");
        assertThat(page.locator("#f-text")).hasValue("Gia đình đang trên đường tới");
        assertThat(page.locator("#draft-restored")).isVisible();
        page.click(".command-form button[type=submit]");
        officer.sees(".notice-done", "Đã ghi").sees("#timeline", "Gia đình đang trên đường tới");
        page.waitForLoadState(); // what is seen may be there before the scripts have run, which put the draft away
        officer.open("/accidents/" + number + "/commands/add-note");
        assertThat(page.locator("#f-text")).hasValue("");
    }

    @Test
    @Order(3)
    void a_leader_signs_a_letter_and_the_officer_sees_it_happen() {
        comeBackAt("2026-11-24T09:00:00+07:00");
        checkedLetter();
        officer.open("/accidents/" + number).sees("#letters", "Thư l1");
        Page page = leader.open("/accidents/" + number).page();
        page.click("#letter-l1 a[href*=sign-letter]");
        page.click(".command-form button[type=submit]");
        leader.sees(".notice-done", "Ký thư chia buồn").sees("#letter-l1 .mark", "Đã ký");
        officer.sees("#letter-l1 .mark", "Đã ký");
    }

    @Test
    @Order(4)
    void the_case_is_seen_as_it_was_known_yesterday() {
        Page page = officer.open("/accidents/" + number).page();
        page.fill("#as-of input[name=at]", "2026-11-23T18:00");
        page.click("#as-of form:first-of-type button");
        officer.sees(".notice-past", "18:00 ngày 23/11/2026").sees("#timeline", "Gia đình đang trên đường tới");
        assertThat(page.locator("#letters")).not().containsText("Thư l1");
        assertThat(page.locator("#commands")).hasCount(0);
    }

    @Test
    @Order(5)
    void filters_stay_in_the_address_and_the_back_button_works() {
        Page page = officer.open("/accidents").page();
        page.fill("#q", "xuong go gia dinh trong trinh duyet");
        page.waitForURL("**/accidents?q=xuong*");
        officer.sees("#cases caption", "1 vụ việc");
        page.click("#cases a.title");
        page.waitForURL("**/accidents/" + number);
        page.goBack();
        assertThat(page.locator("#q")).hasValue("xuong go gia dinh trong trinh duyet");
        officer.sees("#cases caption", "1 vụ việc");

        officer.open("/accidents/" + number);
        page.locator(".chip", new Page.LocatorOptions().setHasText("Tin báo")).click();
        page.waitForURL("**filtered=true**");
        officer.sees("#timeline [role=status]", "đang ẩn");
        page.goBack();
        assertThat(page.locator("#group-notice")).isChecked();
    }

    @Test
    @Order(6)
    void register_case_and_form_have_no_barriers() {
        officer.open("/accidents").hasNoBarriers();
        officer.open("/today").hasNoBarriers();
        officer.open("/accidents/" + number + "/changes?fromAt=2024-01-01T00:00").hasNoBarriers();
        officer.open("/accidents/" + number).hasNoBarriers();
        officer.open("/accidents/new").hasNoBarriers();
        officer.open("/duties").hasNoBarriers();
        officer.open("/figures?year=2026").hasNoBarriers();
    }

    @Test
    @Order(7)
    void what_was_typed_stays_neither_for_another_account_in_the_same_window_nor_after_signing_out() {
        String form = "/accidents/" + number + "/commands/add-note";
        Page page = officer.open(form).page();
        page.fill("#f-text", "Chỉ người viết được biết");
        assertThat(drafts(page)).contains("Chỉ người viết được biết");
        page.context().clearCookies();
        officer.signIn("officer2");
        assertThat(drafts(page)).isEqualTo("[]");

        officer.open(form).page().fill("#f-text", "Chỉ người viết được biết");
        assertThat(drafts(page)).contains("Chỉ người viết được biết");
        page.locator("form[action$='/logout'] button").click();
        page.waitForURL("**/login?logout*");
        assertThat(drafts(page)).isEqualTo("[]");
    }

    private static String drafts(Page page) {
        return (String) page.evaluate("""
                JSON.stringify([...Object.entries(sessionStorage), ...Object.entries(localStorage)]
                    .filter(([name]) => name.startsWith('vigil-draft')))""");
    }

    @Test
    @Order(8)
    void a_file_of_reports_is_corrected_taken_in_and_comes_out_in_the_synthesis_and_the_publication() {
        Page page = officer.open("/reports/upload?year=2026&half=1").page();
        officer.hasNoBarriers();
        send(page, ReportFiles.csv("4700000001,Công ty Gỗ Giả Định,75", "4700000002,Công ty Đá Giả Định,XX"));
        officer.sees("#faults caption", "1 lỗi trong tệp").sees("#faults td", "C").answered(422);
        officer.hasNoBarriers();
        send(page, ReportFiles.csv("4700000001,Công ty Gỗ Giả Định,75", "4700000002,Công ty Đá Giả Định,79"));
        officer.sees("#preview", "Công ty Đá Giả Định");
        officer.hasNoBarriers();
        page.click("#preview button[type=submit]");
        officer.sees(".notice-done", "Nhận báo cáo từ tệp").sees(".table-list", "Công ty Đá Giả Định");
        officer.hasNoBarriers();
        page.click("text=Công ty Gỗ Giả Định");
        officer.sees("#history", "Đã nhận báo cáo").hasNoBarriers();
        officer.open("/syntheses?year=2026&half=1").sees("h2", "Phụ lục XIV, phần I").hasNoBarriers();
        assertThat(page.locator("#table-xiv-1 + .scroll .line-whole td.count").nth(1)).hasText("2");

        Page publishing = leader.open("/publications?year=2026&half=1").page();
        leader.hasNoBarriers();
        publishing.selectOption("#f-mark", "p");
        publishing.click("#publish form.report-form button[type=submit]");
        leader.sees(".notice-done", "Đếm lại hôm nay vẫn ra đúng").hasNoBarriers();
        publishing.click("text=So với hiện nay");
        leader.sees("h1", "Vẫn là").hasNoBarriers();
        leader.open("/coverage?year=2026&half=1").sees("#provinces", "Đồng Nai").hasNoBarriers();
    }

    private static void send(Page page, byte[] csv) {
        page.setInputFiles("#file", new FilePayload("bao-cao.csv", "text/csv", csv));
        page.click("form[enctype] button[type=submit]");
    }

    @Test
    @Order(9)
    void a_report_is_entered_with_lines_added_and_its_sum_reckoned_while_it_is_written() {
        Page page = officer.open("/reports/new?year=2026&half=1").page();
        page.fill("[name='report.accidents.cases']", "2");
        page.fill("[name='report.allowance.cases']", "1");
        assertThat(page.locator("[data-sum^='report.accidents.cases ']")).hasText("3");
        page.click("[data-rows='report.byCause'] [data-add-row]");
        assertThat(page.locator("[name='report.byCause[1].line.cases']")).isVisible();
        officer.hasNoBarriers();
        page.click(".report-form .form-actions button");
        officer.sees("#trouble", "Tên cơ sở").answered(400).hasNoBarriers();
        assertThat(page.locator("[name='report.accidents.cases']")).hasValue("2");
    }

    /** One dead worker, a relative who was told, and a letter that a second officer has checked. */
    private void checkedLetter() {
        Caller by = as("officer");
        by.command(number, "add-victim", """
                {"person":{"name":"Nạn nhân giả định"},"occupation":"thợ mộc","employment":"contract","condition":"dead"}""")
                .expect(200);
        by.command(number, "confirm-identity", """
                {"victimId":"v1","basis":"giấy tờ giả định","at":"2026-11-24T08:00:00+07:00"}""").expect(200);
        by.command(number, "add-relative", """
                {"victimId":"v1","person":{"name":"Thân nhân giả định"},"relation":"vợ"}""").expect(200);
        by.command(number, "record-death-notified", """
                {"victimId":"v1","relativeId":"r1","at":"2026-11-24T08:30:00+07:00","by":"Công an phường"}""").expect(200);
        by.command(number, "draft-letter", "{\"relativeId\":\"r1\",\"text\":\"Kính gửi gia đình\"}").expect(200);
        as("officer2").command(number, "check-letter", "{\"letterId\":\"l1\"}").expect(200);
    }
}
