package vigil.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.testing.RunningOffice;

/** The page of the programming interface in a real browser, under the same strict policy as every page. */
class ApiPageTest extends RunningOffice {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
            "--disable-sync");

    @Test
    void the_page_lists_the_commands_and_the_browser_has_nothing_to_complain() {
        List<String> complaints = new ArrayList<>();
        try (Playwright playwright = Playwright.create();
                Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(ARGUMENTS))) {
            Page page = browser.newPage();
            page.setDefaultTimeout(120_000); // the first description is made while the page waits
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) complaints.add(message.text() + " " + message.location());
            });
            page.onPageError(complaints::add);
            page.navigate(base() + "/api-docs");
            page.waitForSelector("#operations-NoticeCommand-add-note, #operations-notice-command-add-note");
            assertThat(page.locator(".opblock").count()).isGreaterThan(60);
            assertThat(complaints).isEmpty();
        }
    }
}
