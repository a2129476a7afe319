package vigil.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import vigil.eventlog.EventHistory;
import vigil.fuzz.Surface.Operation;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.testing.RunningOffice;

/**
 * Everything that the office's own description offers, tried by everybody and by nobody, with what fits and with what does not. The
 * server is never at fault, every refusal says why in the words of RFC 9457, tells nothing of the inside, and leaves no event but the
 * trace of the attempt. {@code -Dvigil.fuzz.seed} repeats a run, {@code -Dvigil.fuzz.requests} says how many the long one makes.
 */
class WholeSurfaceTest extends RunningOffice {

    private static final int ROUNDS = 4;
    private static final int MOST_FAULTS = 25;

    @Autowired
    private EventHistory history;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Things things = new Things();
    private final JsonMapper json = new JsonMapper();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final Map<String, String> faults = new TreeMap<>();
    private Surface surface;

    @BeforeAll
    void cases_of_two_provinces() {
        clock.set("2026-03-02T09:00:00+07:00");
        for (String province : List.of("75", "79", "79")) Cases.open(as("officer"), province, things);
        surface = Surface.of(as("officer").get("/api-docs/openapi.json").expect(200).json());
    }

    @Test
    void some_of_everything_is_answered_as_it_should_be() {
        run(Long.getLong("vigil.fuzz.seed", 20_260_302L), surface.operations().size() * ROUNDS);
    }

    @Test
    @Tag("long")
    void tens_of_thousands_of_requests_are_answered_as_they_should_be() {
        run(Long.getLong("vigil.fuzz.seed", System.nanoTime()), Integer.getInteger("vigil.fuzz.requests", 30_000));
    }

    private void run(long seed, int requests) {
        Attempts attempts = new Attempts(seed, things);
        int events = 0;
        for (int i = 0; i < requests && faults.size() < MOST_FAULTS; i++) {
            Operation operation = surface.operations().get(i % surface.operations().size());
            long before = history.head();
            look(attempts.of(operation), before);
            events += (int) (history.head() - before);
            if (i % 50 == 0) clock.pass(Duration.ofMinutes(7));
        }
        System.out.println("fuzz: seed " + seed + ", " + requests + " requests over " + surface.operations().size()
                + " operations, answers by status " + statuses + ", " + events + " events");
        assertThat(faults).as("seed " + seed).isEmpty();
    }

    private void look(Attempt attempt, long before) {
        HttpResponse<byte[]> answer = send(attempt);
        statuses.merge(answer.statusCode(), 1, Integer::sum);
        if (answer.statusCode() == 412) things.learnVersion(attempt.target(), as("officer"));
        List<String> wrong = new ArrayList<>(Judge.faults(attempt, answer));
        if (answer.statusCode() >= 400) {
            recordedDespite(before).forEach(event -> wrong.add("refused, and recorded " + event));
        } else if (answer.headers().firstValue("Content-Type").orElse("").startsWith("application/json")) {
            things.learnFrom(json.readTree(answer.body()));
        }
        answer.headers().firstValue("Vigil-Position").ifPresent(_ -> versionAfter(attempt, answer));
        if (wrong.isEmpty()) return;
        faults.putIfAbsent(wrong + " " + attempt.method(), attempt + "\n  " + answer.statusCode() + " " + shown(answer));
    }

    private List<String> recordedDespite(long before) {
        return history.after(before, 100).stream()
                .map(Recorded::event)
                .filter(event -> !Traces.mayBelongToARefusal(event))
                .map(Event::getClass)
                .map(Class::getSimpleName)
                .toList();
    }

    private void versionAfter(Attempt attempt, HttpResponse<byte[]> answer) {
        String[] parts = attempt.target().split("/");
        answer.headers().firstValue("ETag").map(tag -> tag.replace("\"", "")).filter(tag -> tag.matches("\\d+"))
                .ifPresent(tag -> things.version(parts.length > 3 ? parts[3] : "", Long.parseLong(tag)));
    }

    private HttpResponse<byte[]> send(Attempt attempt) {
        try {
            return http.send(attempt.request(base()), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(attempt.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String shown(HttpResponse<byte[]> answer) {
        String text = new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8);
        return text.substring(0, Math.min(text.length(), 400));
    }
}
