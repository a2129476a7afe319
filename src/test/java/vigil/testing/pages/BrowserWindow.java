package vigil.testing.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;

/** One person's browser window, with a session of its own; remembers every complaint of the browser's console. */
public final class BrowserWindow implements AutoCloseable {

    /** Milliseconds in which what is done on a page must show: long, as a busy machine is not wrong. */
    private static final int PATIENCE = 60_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    private final BrowserContext session;
    private final Page page;
    private final String base;
    private final List<String> complaints = new ArrayList<>();

    /** A window that is not signed in. */
    public BrowserWindow(Browser browser, String base) {
        this.session = browser.newContext();
        this.page = session.newPage();
        this.base = base;
        session.setDefaultTimeout(PATIENCE);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) complaints.add(message.text());
        });
        page.onPageError(complaints::add);
    }

    /** Signs in with an account of the demonstration. */
    public BrowserWindow signIn(String account) {
        page.navigate(base + "/login");
        page.fill("#username", account);
        page.fill("#password", "demo");
        page.click("main button[type=submit]");
        page.waitForURL("**/today");
        return this;
    }

    /** Opens a page. */
    public BrowserWindow open(String path) {
        page.navigate(base + path);
        return this;
    }

    /** The page itself. */
    public Page page() {
        return page;
    }

    /** Waits until some text is to be seen; a failure tells what is there instead. */
    public BrowserWindow sees(String selector, String text) {
        try {
            page.locator(selector, new Page.LocatorOptions().setHasText(text))
                    .first()
                    .waitFor();
        } catch (TimeoutError late) {
            throw new AssertionError(selector + " with \"" + text + "\" is not on " + page.url() + ":\n" + page.innerText("main"), late);
        }
        return this;
    }

    /** Waits for the console's complaint about a page that was answered with a status other than OK, which was meant to be. */
    public BrowserWindow answered(int status) {
        String said = "status of " + status;
        page.waitForCondition(() -> complaints.stream().anyMatch(complaint -> complaint.contains(said)));
        complaints.removeIf(complaint -> complaint.contains(said));
        return this;
    }

    /** Fails when axe finds a barrier that is serious or worse. */
    public void hasNoBarriers() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations")); // of what is in order only as much as need be
        List<String> barriers = new AxeBuilder(page)
                .options(options)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(BrowserWindow::said)
                        .toList();
        assertThat(barriers).isEmpty();
    }

    /** What the console complained about so far. */
    public List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        session.close();
    }

    private static String said(Rule rule) {
        return rule.getId() + " " + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    }
}
