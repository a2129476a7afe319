package vigil.security.provider;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vigil.testing.provider.IdentityProvider;
import vigil.testing.provider.ProductionOffice;

/** Signing in at the provider, out again, and being turned away, in a real browser that complains of what it is not allowed. */
class SignInInTheBrowserTest extends ProductionOffice {

    private static final String CHROMIUM = "/usr/bin/chromium";
    private static final @Nullable String PICTURES = System.getProperty("vigil.pictures");

    private final List<String> complaints = new ArrayList<>();
    private Playwright playwright;
    private Browser browser;
    private BrowserContext context;
    private Page page;

    @BeforeAll
    void start() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(CHROMIUM))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
        PROVIDER.account("huong", Map.of("roles", List.of("vigil-officer"), "province", "country"));
        PROVIDER.account("nowhere", Map.of("roles", List.of("vigil-provincial")));
    }

    @BeforeEach
    void window() {
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
        context = browser.newContext(new Browser.NewContextOptions().setLocale("vi-VN"));
        context.setDefaultTimeout(60_000);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            boolean ours = message.location().startsWith(base());
            if (ours && message.type().equals("error")) complaints.add(message.text());
        });
        page.onPageError(error -> complaints.add(error));
    }

    @AfterEach
    void nothing_was_complained_about() {
        context.close();
        assertThat(complaints).isEmpty();
    }

    @AfterAll
    void stop() {
        browser.close();
        playwright.close();
    }

    @Test
    void one_is_led_to_the_provider_and_back_to_where_one_wanted_to_go_and_out_at_both() throws Exception {
        page.navigate(base() + "/login");
        picture("start");
        assertThat(page.locator(".login-card")).containsText("Đăng nhập bằng tài khoản của cơ quan");
        page.navigate(base() + "/duties");
        assertThat(page.url()).startsWith(PROVIDER.issuer() + "/login");
        signIn("huong");
        assertThat(page.url()).startsWith(base() + "/duties");
        assertThat(page.locator("header")).containsText("huong");
        picture("in");
        String stolen = session();
        assertThat(answered(stolen)).as("a cookie is worth something until one signs out").isEqualTo(200);
        page.click("form[action='/logout'] button");
        assertThat(page.locator("[role=status]")).isVisible();
        picture("out");
        page.navigate(base() + "/accidents");
        assertThat(page.url()).as("the provider knows nobody any more").startsWith(PROVIDER.issuer() + "/login");
        assertThat(answered(stolen)).as("and nothing afterwards").isEqualTo(302);
    }

    @Test
    void somebody_without_a_place_here_is_told_what_is_missing_and_can_sign_out_there() {
        page.navigate(base() + "/accidents");
        signIn("nowhere");
        assertThat(page.locator("[role=alert]")).isVisible();
        picture("no-place");
        assertThat(page.content()).doesNotContain("id=\"cases\"");
        page.click("form[action='/logout'] button");
        assertThat(page.locator("[role=status]")).isVisible();
        page.navigate(base() + "/accidents");
        assertThat(page.url()).startsWith(PROVIDER.issuer() + "/login");
    }

    private void signIn(String account) {
        page.fill("input[name=username]", account);
        page.fill("input[name=password]", IdentityProvider.PASSWORD);
        page.press("input[name=password]", "Enter");
        page.waitForURL(address -> address.startsWith(base()));
    }

    private String session() {
        return context.cookies().stream()
                .filter(cookie -> cookie.name.equals("__Host-vigil"))
                .map(cookie -> cookie.name + "=" + cookie.value)
                .findFirst()
                .orElseThrow();
    }

    /** What somebody else sees with a cookie. */
    private int answered(String cookie) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base() + "/accidents"))
                .header("Cookie", cookie)
                .header("Accept", "text/html")
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private void picture(String name) {
        if (PICTURES == null) return;
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(PICTURES, name + ".png")));
    }
}
