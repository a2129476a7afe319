package vigil.security.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import vigil.testing.RunningOffice;
import vigil.testing.visit.Visitor;

/** Whoever is signed in at the pages takes the files that they offer with the same session, and does nothing else with it. */
@TestPropertySource(properties = "vigil.office=files-of-pages")
class FilesOfPagesTest extends RunningOffice {

    private static final String FILE = "/api/notice/as/pdf?year=2025";
    private static final Pattern LINK = Pattern.compile("href=\"(/api/[^\"]+)\"");
    private static final Map<String, List<String>> PAGES = Map.of(
            "auditor", List.of("/audit", "/audit/readings", "/audit/samples", "/audit/late-entries"),
            "leader", List.of("/notice?year=2025", "/syntheses?year=2025", "/audit/late-entries"),
            "officer", List.of("/reports/upload", "/notice?year=2025"));

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void every_file_that_a_page_offers_can_be_taken_there() {
        PAGES.forEach((who, pages) -> {
            Visitor visitor = in(who);
            var offered = new TreeSet<String>();
            for (String page : pages) {
                String text = visitor.get(page).body();
                LINK.matcher(text).results().forEach(link -> offered.add(link.group(1).replace("&amp;", "&")));
            }
            assertThat(offered).as(who).isNotEmpty();
            offered.forEach(file -> {
                HttpResponse<String> taken = send(from(visitor, file, "Sec-Fetch-Site", "same-origin"));
                assertThat(taken.statusCode()).as("%s %s: %s", who, file, taken.body()).isEqualTo(200);
                assertThat(taken.headers().firstValue("Set-Cookie")).as("the session stays what it is").isEmpty();
            });
        });
    }

    @Test
    void a_session_changes_nothing_at_the_interface() {
        Visitor officer = in("officer");
        HttpRequest.Builder opening = from(officer, "/api/accidents", "Sec-Fetch-Site", "same-origin");
        assertThat(send(opening.POST(BodyPublishers.ofString("{}"))).statusCode()).isEqualTo(401);
    }

    @Test
    void a_link_on_somebody_elses_page_takes_nothing() {
        Visitor leader = in("leader");
        assertThat(send(from(leader, FILE, "Sec-Fetch-Site", "same-origin")).statusCode()).isEqualTo(200);
        assertThat(send(from(leader, FILE, "Sec-Fetch-Site", "cross-site")).statusCode()).isEqualTo(401);
        assertThat(send(from(leader, FILE, "Sec-Fetch-Site", "same-site")).statusCode()).isEqualTo(401);
    }

    @Test
    void a_session_that_has_ended_takes_nothing_and_leads_to_signing_in() {
        Visitor leader = in("leader");
        Visitor stolen = Visitor.with(base(), leader.cookies());
        leader.get("/");
        leader.post("/logout");
        assertThat(send(from(stolen, FILE, "Sec-Fetch-Site", "none")).statusCode()).isEqualTo(401);
        HttpResponse<String> followed = send(from(stolen, FILE, "Sec-Fetch-Site", "same-origin", "Sec-Fetch-Mode", "navigate"));
        assertThat(followed.statusCode()).isEqualTo(302);
        assertThat(followed.headers().firstValue("Location")).hasValue("/");
    }

    private Visitor in(String who) {
        Visitor visitor = new Visitor(base());
        visitor.get("/login");
        assertThat(visitor.post("/login", "username", who, "password", "demo").statusCode()).isEqualTo(200);
        return visitor;
    }

    private HttpRequest.Builder from(Visitor visitor, String path, String... headers) {
        String cookie = visitor.cookies().entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()).findFirst().orElse("");
        return HttpRequest.newBuilder(URI.create(base()).resolve(path)).headers(headers).header("Cookie", cookie);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
