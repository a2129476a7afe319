package vigil.security.provider;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vigil.testing.Caller;
import vigil.testing.Reply;
import vigil.testing.keycloak.Keycloak;
import vigil.testing.keycloak.KeycloakDesk;
import vigil.testing.keycloak.KeycloakOffice;
import vigil.testing.keycloak.KeycloakPages;

/**
 * The server in production mode with Keycloak itself and the realm of {@code docker/keycloak}: people in a real browser at
 * Keycloak's pages, programs with its tokens. {@code mvn -Pkeycloak verify}
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeycloakIT {

    private static final @Nullable String PICTURES = System.getProperty("vigil.pictures");
    private static final String NOT_FOUND = "Failed to load resource: the server responded with a status of 404";

    private static final String REPORT =
            """
            {"provinceCode":"%s","occurred":{"at":"2026-03-02T08:10:00+07:00","precision":"about"},"place":"Xưởng",
             "establishment":{"name":"Xí nghiệp Giả Định"},"employment":"contract",
             "casualties":{"dead":1,"severe":0,"light":0,"missing":0},
             "notice":{"source":"employer","channel":"điện thoại","receivedAt":"2026-03-02T08:30:00+07:00"}}""";

    private final List<String> complaints = new ArrayList<>();
    private KeycloakOffice office;
    private KeycloakDesk desk;
    private KeycloakPages pages;
    private Playwright playwright;
    private Browser browser;
    private BrowserContext context;
    private Page page;
    private String expiring;
    private String inThuDuc;
    private String inDongNai;
    private Instant begun;

    @BeforeAll
    void start() {
        office = KeycloakOffice.start();
        desk = new KeycloakDesk(office.keycloak());
        pages = new KeycloakPages(office.keycloak());
        desk.program("short", true, 1, "vigil-officer", Map.of());
        begun = Instant.now();
        expiring = desk.token("short");
        inThuDuc = report("79");
        inDongNai = report("75");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    @AfterAll
    void stop() {
        if (browser != null) browser.close();
        if (playwright != null) playwright.close();
        if (office != null) office.close();
    }

    @BeforeEach
    void window() {
        context = browser.newContext(new Browser.NewContextOptions().setLocale("vi-VN"));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            boolean ours = message.location().startsWith(office.address()) && !message.text().startsWith(NOT_FOUND);
            if (ours && message.type().equals("error")) complaints.add(message.text());
        });
    }

    @AfterEach
    void nothing_was_complained_about() {
        context.close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void every_role_signs_in_at_keycloak_s_pages_with_the_role_and_the_reach_of_its_claims() {
        assertThat(inThuDuc).as("the case that the realm's example auditor is let in for").isEqualTo("79-2026-0001");
        sees("officer", "Chuyên viên Cục", List.of(inThuDuc, inDongNai), List.of());
        sees("province-75", "Chuyên viên tỉnh", List.of(inDongNai), List.of(inThuDuc));
        sees("province-79", "Chuyên viên tỉnh", List.of(inThuDuc), List.of(inDongNai));
        sees("leader", "Lãnh đạo", List.of(inThuDuc, inDongNai), List.of());
        sees("leader-75", "Lãnh đạo", List.of(inDongNai), List.of(inThuDuc));
        sees("auditor", "Kiểm toán", List.of(inThuDuc, inDongNai), List.of());
        sees("auditor-79", "Kiểm toán", List.of(inThuDuc), List.of(inDongNai));
        sees("dpo", "Phụ trách bảo vệ dữ liệu", List.of(), List.of());
        sees("admin", "Quản trị hệ thống", List.of(), List.of(inThuDuc, inDongNai));
    }

    private void sees(String account, String role, List<String> shown, List<String> hidden) {
        try (BrowserContext own = browser.newContext(new Browser.NewContextOptions().setLocale("vi-VN"))) {
            Page theirs = own.newPage();
            theirs.navigate(office.address() + "/account");
            assertThat(theirs.url()).startsWith(office.keycloak().issuer())
                    .contains("code_challenge_method=S256", "code_challenge=", "state=", "nonce=");
            assertThat(pages.signIn(theirs, account)).as(account).contains("password", "new password", "set up codes");
            assertThat(theirs.url()).as(account + ": back where one wanted to go").startsWith(office.address() + "/account");
            assertThat(theirs.locator(".shell-me").textContent()).contains(account, role);
            for (String number : shown) assertThat(theirs.navigate(office.address() + "/accidents/" + number).status()).as(account + number).isEqualTo(200);
            for (String number : hidden) assertThat(theirs.navigate(office.address() + "/accidents/" + number).status()).as(account + number).isIn(403, 404);
        }
    }

    private String report(String province) {
        Reply told = office.bearing(desk.token("ioffice")).post("/api/accidents", REPORT.formatted(province)).expect(201);
        office.bearing(desk.token("ioffice")).get("/api/accidents", "Vigil-Wait-For", told.field("position")).expect(200);
        return told.field("number");
    }

    @Test
    void keycloak_s_pages_speak_vietnamese() {
        page.navigate(office.address() + "/accidents");
        picture("password");
        assertThat(page.locator("body")).containsText("Đăng nhập tài khoản cơ quan");
        page.fill("#username", "nobody-here");
        page.fill("#password", "whatever-it-is");
        page.click("#kc-login");
        assertThat(page.locator("body")).containsText("Tên đăng nhập hoặc mật khẩu không đúng.");
        assertThat(page.locator("body")).not().containsText("Invalid");
    }

    @Test
    void a_second_factor_is_asked_every_time_and_set_up_again_when_it_is_gone() {
        desk.open("second-factor", "vigil-officer", Map.of());
        page.navigate(office.address() + "/accidents");
        assertThat(pages.signIn(page, "second-factor")).as("asked of whom nobody has told to set one up")
                .containsExactlyInAnyOrder("password", "new password", "set up codes");
        assertThat(page.locator(".shell-me")).isVisible();
        signOut();
        page.navigate(office.address() + "/accidents");
        assertThat(page.locator("#kc-form-login")).isVisible();
        pages.password(page, "second-factor");
        pages.wrongCode(page);
        picture("wrong-code");
        assertThat(page.locator("body")).containsText("Mã dùng một lần không đúng.");
        assertThat(pages.signIn(page, "second-factor")).containsExactly("code");
        assertThat(page.locator(".shell-me")).isVisible();
        desk.withoutSecondFactor("second-factor");
        signOut();
        page.navigate(office.address() + "/accidents");
        assertThat(pages.signIn(page, "second-factor")).as("the password alone opens nothing").contains("set up codes");
    }

    @Test
    void whoever_has_no_place_here_is_told_what_is_missing_and_who_is_disabled_does_not_get_past_keycloak() {
        desk.open("without-role", "", Map.of());
        desk.open("without-province", "vigil-provincial", Map.of());
        desk.open("disabled", "vigil-officer", Map.of());
        desk.enabled("disabled", false);
        turnedAway("without-role", "chưa được gán vai trò");
        turnedAway("without-province", "chưa ghi thuộc tỉnh");
        page.navigate(office.address() + "/accidents");
        assertThat(pages.signIn(page, "disabled")).containsExactly("password");
        assertThat(page.url()).startsWith(office.keycloak().address());
        assertThat(page.locator("body")).containsText("Tài khoản đã bị khóa.");
    }

    private void turnedAway(String account, String why) {
        page.navigate(office.address() + "/accidents");
        pages.signIn(page, account);
        assertThat(page.locator("[role=alert]")).containsText(why);
        page.click("form[action='/logout'] button");
        page.navigate(office.address() + "/accidents");
        assertThat(page.locator("#kc-form-login")).isVisible();
    }

    @Test
    void a_session_ends_when_somebody_signs_out_at_keycloak_and_when_its_administrator_ends_it() {
        desk.open("signs-out", "vigil-officer", Map.of());
        signIn("signs-out");
        String cookie = cookie();
        assertThat(office.answered(cookie)).isEqualTo(200);
        page.navigate(office.keycloak().issuer() + "/protocol/openid-connect/logout");
        page.click("#kc-logout");
        assertThat(page.locator("body")).containsText("Bạn đã đăng xuất");
        assertThat(office.turnsAwaySoon(cookie)).as("told by Keycloak (back-channel logout)").isTrue();
        signIn("signs-out");
        String second = cookie();
        assertThat(office.answered(second)).isEqualTo(200);
        desk.signOut("signs-out");
        assertThat(office.turnsAwaySoon(second)).isTrue();
    }

    @Test
    void keycloak_is_asked_again_and_a_session_ends_when_the_account_is_moved_or_disabled() {
        desk.open("moves", "vigil-provincial", Map.of("province", List.of("75")));
        signIn("moves");
        for (int asked = 0; asked < 3; asked++) {
            LockSupport.parkNanos(KeycloakOffice.ASKED_EVERY.plusMillis(200).toNanos());
            assertThat(office.answered(cookie())).as("each time with the refresh token of the time before").isEqualTo(200);
        }
        desk.attributes("moves", Map.of("province", List.of("79")));
        assertThat(office.turnsAwaySoon(cookie())).isTrue();
        assertThat(page.navigate(office.address() + "/accidents/" + inThuDuc).status()).as("in again, elsewhere").isEqualTo(200);
        assertThat(page.navigate(office.address() + "/accidents/" + inDongNai).status()).isEqualTo(404);
        desk.enabled("moves", false);
        assertThat(office.turnsAwaySoon(cookie())).as("Keycloak tells nobody, and is asked").isTrue();
    }

    @Test
    void a_program_s_token_opens_the_interface_as_far_as_its_claims_reach_and_no_other_does() {
        assertThat(asks(desk.token("ioffice")).status()).isEqualTo(200);
        desk.program("other-audience", false, 300, "vigil-officer", Map.of());
        desk.program("no-role", true, 300, "", Map.of());
        desk.program("no-province", true, 300, "vigil-provincial", Map.of());
        desk.program("in-79", true, 300, "vigil-provincial", Map.of("province", List.of("79")));
        assertThat(asks(desk.token("other-audience")).status()).isEqualTo(401);
        lacks(desk.token("no-role"), 403, "\"role\"");
        lacks(desk.token("no-province"), 403, "\"province\"");
        Caller in79 = office.bearing(desk.token("in-79"));
        in79.get("/api/accidents/" + inThuDuc).expect(200);
        in79.get("/api/accidents/" + inDongNai).expect(404);
    }

    @Test
    void the_realm_says_that_a_code_was_given_and_a_token_that_does_not_say_so_is_refused() {
        desk.open("says-so", "vigil-officer", Map.of());
        page.navigate(office.address() + "/accidents");
        assertThat(page.url()).contains("acr_values=password-and-code");
        pages.signIn(page, "says-so");
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("vigil-session"));
        page.navigate(office.address() + "/accidents");
        assertThat(page.locator(".shell-me")).isVisible(); // known at Keycloak, and what was given there counts
        desk.program("with-a-secret-only", true, 300, "vigil-officer", Map.of());
        lacks(desk.token("with-a-secret-only"), 401, "acr_values=\"password-and-code\"");
    }

    @Test
    void a_token_is_good_until_its_end_or_until_it_is_given_back() {
        String token = desk.token("ioffice");
        assertThat(asks(token).status()).isEqualTo(200);
        desk.revoke("ioffice", token);
        LockSupport.parkNanos(KeycloakOffice.ASKED_EVERY.plusMillis(200).toNanos());
        assertThat(asks(token).status()).as("given back, and Keycloak was asked").isEqualTo(401);
        assertThat(asks(desk.token("ioffice")).status()).as("another of the same program").isEqualTo(200);
        Duration left = Duration.between(Instant.now(), begun.plus(Provider.SKEW).plusSeconds(3));
        if (left.isPositive()) LockSupport.parkNanos(left.toNanos());
        assertThat(asks(expiring).status()).as("expired").isEqualTo(401);
    }

    private Reply asks(String token) {
        return office.bearing(token).get("/api/accidents");
    }

    private void lacks(String token, int status, String what) {
        Reply refused = asks(token).expect(status);
        assertThat(refused.http().headers().firstValue("WWW-Authenticate").orElse("")).contains(what);
    }

    private void signIn(String account) {
        page.navigate(office.address() + "/accidents");
        pages.signIn(page, account);
        assertThat(page.locator(".shell-me")).isVisible();
    }

    private void signOut() {
        page.click("form[action='/logout'] button");
        assertThat(page.locator("[role=status]")).isVisible();
        assertThat(page.url()).startsWith(office.address() + "/login");
    }

    private String cookie() {
        return context.cookies(office.address()).stream()
                .filter(cookie -> cookie.name.equals("vigil-session"))
                .map(cookie -> cookie.name + "=" + cookie.value)
                .findFirst()
                .orElseThrow();
    }

    private void picture(String name) {
        if (PICTURES != null) page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(PICTURES, name + ".png")));
    }
}
