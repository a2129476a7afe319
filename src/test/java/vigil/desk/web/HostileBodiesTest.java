package vigil.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.desk.web.CommandsApiTest.assertProblem;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import vigil.desk.Incoming;
import vigil.web.problems.ProblemsInTests;

/** Bodies nobody should send: each gets a clear 4xx, and nothing reaches the desk. */
class HostileBodiesTest {

    private final RecordingDesk desk = new RecordingDesk();
    private final MockMvcTester http = MockMvcTester.create(MockMvcBuilders.standaloneSetup(
                    new AccidentCommandsApi(new Incoming(desk)))
            .setControllerAdvice(ProblemsInTests.advice())
            .setCustomArgumentResolvers(new ActorFromHeader())
            .build());

    @AfterEach
    void nothing_reached_the_desk() {
        assertThat(desk.orders).isEmpty();
    }

    @Test
    void ten_megabytes_are_too_large() {
        String text = "a".repeat(10_000_000);
        assertProblem(post("{\"text\":\"" + text + "\"}"), 413, "urn:vigil:too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"text\":", "{'text':'x'}", "{\"text\":\"x\"} {}", "{\"text\":\"x\",\"text\":\"y\"}", "{\"text\":NaN}",
        "{\"text\":1e999999999999}x", "\u0000", "{\"text\":\"\\ud8\"}", "<note/>"
    })
    void broken_json_is_named_with_its_place(String body) {
        MvcTestResult result = post(body);
        assertProblem(result, 400, "urn:vigil:broken-json");
        assertThat(result).bodyJson().extractingPath("$.line").isEqualTo(1);
        assertThat(result).bodyJson().extractingPath("$.column").asNumber().isNotNull();
    }

    @Test
    void deep_nesting_is_refused_before_it_is_built() {
        assertProblem(post("[".repeat(100_000)), 400, "urn:vigil:broken-json");
        assertProblem(post("{\"text\":" + "[".repeat(30) + "]".repeat(30) + "}"), 400, "urn:vigil:broken-json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "\"text\"", "7", "true"})
    void what_is_no_object_is_malformed(String body) {
        assertProblem(post(body), 400, "urn:vigil:malformed");
    }

    @Test
    void bytes_that_are_no_utf_8_are_broken() {
        byte[] latin = "{\"text\":\"Nguyễn é\"}".replace("ễ", "e").getBytes(StandardCharsets.ISO_8859_1);
        MvcTestResult result = http.post().uri("/api/accidents/79-2026-0001/add-note")
                .contentType(MediaType.APPLICATION_JSON).content(latin).exchange();
        assertProblem(result, 400, "urn:vigil:broken-json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/xml", "nonsense"})
    void other_media_types_are_not_supported(String type) {
        MvcTestResult result = http.post().uri("/api/accidents/79-2026-0001/add-note").header("Content-Type", type)
                .content("{\"text\":\"x\"}").exchange();
        assertProblem(result, 415, "urn:vigil:media-type-not-supported");
    }

    @Test
    void the_wrong_method_is_told_which_is_right() {
        MvcTestResult result = http.delete().uri("/api/accidents/79-2026-0001/add-note").exchange();
        assertProblem(result, 405, "urn:vigil:method-not-supported");
        assertThat(result).hasHeader("Allow", "POST");
    }

    private MvcTestResult post(String body) {
        return http.post().uri("/api/accidents/79-2026-0001/add-note").contentType(MediaType.APPLICATION_JSON)
                .content(body).exchange();
    }
}
