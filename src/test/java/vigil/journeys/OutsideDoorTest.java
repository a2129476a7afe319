package vigil.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.testing.Reply;
import vigil.testing.RunningOffice;

/** The whole server from outside: what a careless or hostile program sends, and what it hears. */
class OutsideDoorTest extends RunningOffice {

    private String number = "";

    @BeforeEach
    void aCase() {
        if (!number.isEmpty()) return;
        clock.set("2026-03-02T09:00:00+07:00");
        number = as("officer")
                .post("/api/accidents", Bodies.fatalAccident("01", "2026-03-02T08:10:00+07:00", "2026-03-02T08:30:00+07:00"))
                .expect(201)
                .field("number");
    }

    @Test
    void ten_megabytes_of_json_are_refused_and_record_nothing() {
        long before = head();
        Reply reply = note("{\"text\":\"" + "a".repeat(10_000_000) + "\"}");
        problem(reply, 413, "urn:vigil:too-large");
        assertThat(head()).isEqualTo(before);
    }

    @Test
    void deep_nesting_and_broken_json_are_refused_and_record_nothing() {
        long before = head();
        problem(note("[".repeat(100_000)), 400, "urn:vigil:broken-json");
        problem(note("{\"text\":"), 400, "urn:vigil:broken-json");
        problem(note("{\"text\":7}"), 400, "urn:vigil:malformed");
        assertThat(head()).isEqualTo(before);
    }

    @Test
    void problems_speak_the_readers_language_and_vietnamese_to_everybody_else() {
        String path = "/api/accidents/01-2026-9999/add-note";
        String english = as("officer").post(path, "{\"text\":\"x\"}", "Accept-Language", "en").field("title");
        String vietnamese = as("officer").post(path, "{\"text\":\"x\"}").field("title");
        String french = as("officer").post(path, "{\"text\":\"x\"}", "Accept-Language", "fr").field("title");

        assertThat(english).startsWith("There is nothing");
        assertThat(vietnamese).startsWith("Không có gì").isEqualTo(french);
    }

    @Test
    void a_repetition_with_its_key_gets_the_first_answer_and_records_nothing() {
        String path = "/api/accidents/" + number + "/add-note";
        Reply first = as("officer").post(path, "{\"text\":\"một\"}", "Idempotency-Key", "once").expect(200);
        long after = head();
        Reply again = as("officer").post(path, "{ \"text\" : \"một\" }", "Idempotency-Key", "once").expect(200);

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.etag()).isEqualTo(first.etag());
        assertThat(head()).isEqualTo(after);
        problem(
                as("officer").post(path, "{\"text\":\"hai\"}", "Idempotency-Key", "once"), 422,
                "urn:vigil:idempotency-key-reused");
    }

    @Test
    void a_command_needs_the_newest_version() {
        String path = "/api/accidents/" + number + "/confirm-victims";
        problem(as("officer").post(path, "{}"), 428, "urn:vigil:version-required");
        problem(as("officer").post(path, "{}", "If-Match", "\"1\""), 412, "urn:vigil:stale-version");
    }

    @Test
    void what_is_not_there_is_a_problem_too() {
        problem(as("officer").get("/api/nothing"), 404, "urn:vigil:not-found");
        problem(as("officer").post("/api/accidents/" + number + "/make-coffee", "{}"), 404, "urn:vigil:command-unknown");
        problem(as("province-79").get("/api/accidents/" + number), 404, "urn:vigil:not-found");
        problem(as("admin").get("/api/events"), 403, "urn:vigil:not-allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "GET /api/accidents/%zz HTTP/1.1", "GET /api/accidents/%00 HTTP/1.1", "GET /api//accidents HTTP/1.1",
        "POST /api/accidents/..%2f..%2fetc/add-note HTTP/1.1", "GET /api/accidents?page=%c3%28 HTTP/1.1",
        "TRACE /api/accidents HTTP/1.1", "BREW /api/accidents HTTP/1.1", "GET /api/accidents;x=1 HTTP/1.1",
        "nonsense"
    })
    void strange_requests_are_the_askers_mistake_never_the_servers(String line) throws IOException {
        assertThat(statusOf(line)).matches("HTTP/1.1 4\\d\\d.*");
    }

    private Reply note(String body) {
        return as("officer").post("/api/accidents/" + number + "/add-note", body);
    }

    private long head() {
        return Long.parseLong(as("leader").get("/api/log/head").expect(200).field("position"));
    }

    private static void problem(Reply reply, int status, String type) {
        reply.expect(status);
        assertThat(reply.http().headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(reply.field("type")).isEqualTo(type);
    }

    private String statusOf(String line) throws IOException {
        URI server = URI.create(base());
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            String basic = java.util.Base64.getEncoder().encodeToString("officer:demo".getBytes(StandardCharsets.UTF_8));
            String request = line + "\r\nHost: x\r\nAuthorization: Basic " + basic + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.lines().findFirst().orElse("");
        }
    }
}
