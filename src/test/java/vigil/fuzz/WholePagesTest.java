package vigil.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern.PathMatchInfo;
import org.springframework.web.util.pattern.PathPatternParser;
import vigil.desk.Catalogue;
import vigil.eventlog.EventHistory;
import vigil.fuzz.PageSurface.Route;
import vigil.kernel.Recorded;
import vigil.testing.RunningOffice;

/**
 * Every page, form and stream of events that the office has, tried by everybody and by nobody, with what fits and with what does
 * not. The server is never at fault, an error page tells nothing of the inside, and what is refused leaves nothing but its trace.
 * {@code -Dvigil.fuzz.seed} repeats a run, {@code -Dvigil.fuzz.requests} says how many the long one makes.
 */
class WholePagesTest extends RunningOffice {

    private static final int ROUNDS = 6;
    private static final int MOST_FAULTS = 25;
    private static final Pattern LINK = Pattern.compile("(?:href|action|hx-get)=\"(/[^\"?#]*)");

    /** Everybody who has an account in the demonstration, and nobody. */
    private static final List<@Nullable String> WHO = Arrays.asList(
            "officer", "leader", "province-75", "auditor", "officer", "dpo", "admin", "province-79", "leader-75", null);

    @Autowired
    private EventHistory history;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private final Things things = new Things();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final Map<String, String> faults = new TreeMap<>();
    private final Map<@Nullable String, Window> windows = new HashMap<>();
    private PageSurface surface = new PageSurface(List.of());

    @BeforeAll
    void cases_of_two_provinces() {
        clock.set("2026-03-02T09:00:00+07:00");
        for (String province : List.of("75", "79", "79")) Cases.open(as("officer"), province, things);
        surface = PageSurface.of(mapping);
        things.learn("command", Catalogue.ofACase().keySet().toArray(String[]::new));
        things.learn("name", "officer", "admin");
    }

    @Test
    void every_page_form_and_stream_is_among_them() {
        assertThat(surface.routes()).filteredOn(Route::stream).extracting(Route::pattern)
                .containsExactly("/accidents/stream", "/accidents/{number}/stream", "/api/events");
        assertThat(surface.routes()).extracting(route -> route.method() + " " + route.pattern())
                .contains("GET /accidents", "GET /accidents/{number}", "POST /accidents/{number}/commands/{command}", "POST /glass",
                        "GET /figures", "POST /reports/upload", "POST /accounts/{name}/{act}")
                .hasSizeGreaterThan(80);
    }

    @Test
    void some_of_everything_is_answered_as_it_should_be() {
        run(Long.getLong("vigil.fuzz.seed", 20_260_302L), surface.routes().size() * ROUNDS);
    }

    @Test
    @Tag("long")
    void tens_of_thousands_of_requests_are_answered_as_they_should_be() {
        run(Long.getLong("vigil.fuzz.seed", System.nanoTime()), Integer.getInteger("vigil.fuzz.requests", 30_000));
    }

    /** Found by seed 1748367083357: now and then the first piece was sent before the filters had written their headers. */
    @Test
    void a_stream_always_says_that_nobody_may_keep_it() {
        Window window = new Window(base(), "officer");
        for (int i = 0; i < 60; i++) {
            String target = i % 2 == 0 ? "/api/events" : "/accidents/stream?after=0";
            Attempt attempt = new Attempt("GET", target, "officer", Map.of("Accept", "text/event-stream"), new byte[0]);
            assertThat(window.open(attempt).answer().headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        }
    }

    /** Found by seed 2646357590536: one field was named as if it were a list, the other had no name. */
    @Test
    void what_no_page_can_read_is_refused_by_the_page() {
        Window window = new Window(base(), "officer");
        for (String target : List.of("/accidents?severity%5B0%5D=0000-00-00", "/alarms/settings?=..%2F..%2Fetc%2Fpasswd")) {
            Attempt attempt = new Attempt("GET", target, "officer", Map.of("Accept", "text/html"), new byte[0]);
            HttpResponse<byte[]> answer = window.send(attempt);
            assertThat(answer.statusCode()).as(target).isEqualTo(400);
            assertThat(PageJudge.faults(attempt, answer, new String(answer.body(), StandardCharsets.UTF_8), false)).isEmpty();
        }
    }

    private void run(long seed, int requests) {
        PageAttempts attempts = new PageAttempts(seed, things);
        long begun = history.head();
        for (int i = 0; i < requests && faults.size() < MOST_FAULTS; i++) {
            Route route = surface.routes().get(i % surface.routes().size());
            String who = WHO.get((i / surface.routes().size() + i) % WHO.size());
            Window window = windows.computeIfAbsent(who, name -> new Window(base(), name));
            String place = attempts.place(route);
            if (route.method().equals("POST") && attempts.hit(70)) {
                look(attempts, window, new Attempt("GET", place, who, Map.of("Accept", "text/html"), new byte[0]), false);
            }
            look(attempts, window, attempts.at(route, place, who, window.token()), route.stream());
            if (i % 50 == 0) clock.pass(Duration.ofMinutes(7));
        }
        System.out.println("page fuzz: seed " + seed + ", " + requests + " requests over " + surface.routes().size()
                + " pages, forms and streams, answers by status " + statuses + ", " + (history.head() - begun) + " events");
        assertThat(faults).as("seed " + seed).isEmpty();
    }

    private void look(PageAttempts attempts, Window window, Attempt attempt, boolean stream) {
        long before = history.head();
        HttpResponse<?> answer;
        String text;
        if (stream) {
            Window.Opened opened = window.open(attempt);
            answer = opened.answer();
            text = opened.text();
        } else {
            HttpResponse<byte[]> whole = window.send(attempt);
            answer = whole;
            text = new String(whole.body(), StandardCharsets.UTF_8);
        }
        int status = answer.statusCode();
        statuses.merge(status, 1, Integer::sum);
        List<String> wrong = new ArrayList<>(PageJudge.faults(attempt, answer, text, stream));
        if (status >= 400) recordedDespite(before).forEach(event -> wrong.add("refused, and recorded " + event));
        if (status == 200 && !stream) learn(attempts, text);
        if (attempt.account() != null && answer.headers().firstValue("Location").orElse("").contains("/login")) window.signIn();
        if (wrong.isEmpty()) return;
        faults.putIfAbsent(wrong + " " + attempt.method(), attempt + "\n  " + status + " " + text.substring(0, Math.min(text.length(), 600)));
    }

    private List<String> recordedDespite(long before) {
        return history.after(before, 100).stream()
                .map(Recorded::event)
                .filter(event -> !Traces.mayBelongToARefusal(event))
                .map(event -> event.getClass().getSimpleName())
                .toList();
    }

    /** Links teach the names of what there is, forms the names of their fields. */
    private void learn(PageAttempts attempts, String page) {
        attempts.learnFrom(page);
        Matcher link = LINK.matcher(page);
        while (link.find()) {
            PathContainer path = PathContainer.parsePath(link.group(1));
            for (Route route : surface.routes()) {
                if (!route.pattern().contains("{")) continue;
                PathMatchInfo match = PathPatternParser.defaultInstance.parse(route.pattern()).matchAndExtract(path);
                if (match != null) match.getUriVariables().forEach(things::learn);
            }
        }
    }
}
