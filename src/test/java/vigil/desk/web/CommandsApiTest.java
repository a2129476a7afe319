package vigil.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import vigil.accident.AccidentRule;
import vigil.accident.NoticeCommand.AddNote;
import vigil.accident.NoticeCommand.ReportAccident;
import vigil.commands.NotAllowed;
import vigil.desk.Incoming;
import vigil.kernel.Confidential;
import vigil.fields.ValidBody;
import vigil.web.problems.ProblemsInTests;

/** Commands over HTTP: what reaches the desk, what is answered, and how everything that is wrong is named. */
class CommandsApiTest {

    private static final String CASE = "/api/accidents/" + RecordingDesk.CASE;

    private final RecordingDesk desk = new RecordingDesk();
    private final Incoming incoming = new Incoming(desk);
    private final MockMvcTester http = MockMvcTester.create(MockMvcBuilders.standaloneSetup(
                    new AccidentCommandsApi(incoming), new PersonCommandsApi(incoming))
            .setControllerAdvice(ProblemsInTests.advice())
            .setCustomArgumentResolvers(new ActorFromHeader())
            .build());

    @Test
    void a_report_is_created_with_location_version_position_and_receipt() {
        MvcTestResult result = post("/api/accidents", ValidBody.of(ReportAccident.class).toString());

        assertThat(result).hasStatus(201).hasHeader("Location", CASE).hasHeader("ETag", "\"2\"")
                .hasHeader("Vigil-Position", "43");
        assertThat(result).bodyJson().isLenientlyEqualTo("""
                {"number":"79-2026-0001","version":2,"position":43,"recordedAt":"2026-05-01T01:30:00Z",
                 "events":["victim-added"],"receipt":"ab12","victimId":"v1","personId":"person-1"}""");
        assertThat(result).bodyJson().doesNotHavePath("$.letterId");
        assertThat(desk.orders.getFirst().stream()).isNull();
    }

    @Test
    void a_command_reaches_its_case_with_the_version_seen() {
        assertThat(http.post().uri(CASE + "/confirm-victims").header("If-Match", "\"1\""))
                .hasStatusOk()
                .hasHeader("ETag", "\"2\"");
        assertThat(desk.orders.getFirst().expectedVersion()).isEqualTo(1);
        assertThat(desk.orders.getFirst().stream()).isEqualTo(RecordingDesk.CASE);
    }

    @Test
    void what_only_adds_needs_no_version_everything_else_does() {
        assertThat(post(CASE + "/add-note", "{\"text\":\"Gọi lại\"}")).hasStatusOk();
        assertThat(((AddNote) desk.orders.getFirst().command()).text()).isEqualTo(Confidential.of("Gọi lại"));
        assertProblem(post(CASE + "/request-closure", "{}"), 428, "urn:vigil:version-required");
    }

    @Test
    void a_stale_weak_or_senseless_version_is_told_apart() {
        assertProblem(tagged("\"7\""), 412, "urn:vigil:stale-version");
        assertProblem(tagged("W/\"1\""), 412, "urn:vigil:stale-version");
        assertProblem(tagged("*"), 400, "urn:vigil:malformed");
        assertThat(tagged("one")).bodyJson().extractingPath("$.errors[0].field").isEqualTo("If-Match");
    }

    @Test
    void a_key_used_again_with_another_body_is_refused_spacing_does_not_matter() {
        assertThat(keyed("{\"text\":\"một\",\"about\":\"v1\"}")).hasStatusOk();
        assertThat(keyed("{ \"about\": \"v1\", \"text\": \"một\" }")).hasStatusOk();
        assertProblem(keyed("{\"text\":\"hai\"}"), 422, "urn:vigil:idempotency-key-reused");
    }

    @Test
    void a_refusal_names_its_rule_its_fields_and_its_details() {
        desk.throwNext = AccidentRule.FILE_MUST_BE_COMPLETE.brokenBecause(List.of("đ"), "at");
        MvcTestResult result = post(CASE + "/add-note", "{\"text\":\"x\"}");

        assertProblem(result, 409, "urn:vigil:refusal:file-must-be-complete");
        assertThat(result).bodyJson().isLenientlyEqualTo("{\"fields\":[\"at\"],\"details\":[\"đ\"],\"status\":409}");
    }

    @Test
    void what_may_not_be_done_and_what_is_not_there_are_problems_too() {
        desk.throwNext = new NotAllowed("no");
        assertProblem(post(CASE + "/add-note", "{\"text\":\"x\"}"), 403, "urn:vigil:not-allowed");
        desk.throwNext = null;
        assertProblem(post("/api/accidents/99-2026-0001/add-note", "{\"text\":\"x\"}"), 404, "urn:vigil:not-found");
        assertProblem(post(CASE + "/make-coffee", "{}"), 404, "urn:vigil:command-unknown");
        assertProblem(post(CASE + "/report-accident", "{}"), 404, "urn:vigil:command-unknown");
        assertProblem(post("/api/people/person-1/register-person", "{}"), 404, "urn:vigil:command-unknown");
    }

    @Test
    void every_wrong_field_is_named_in_the_language_of_the_reader() {
        String body = "{\"victimId\":7,\"condition\":\"tired\",\"surprise\":true}";
        MvcTestResult english = http.post().uri(CASE + "/change-victim-condition").header("If-Match", "\"1\"")
                .locale(Locale.ENGLISH).contentType(MediaType.APPLICATION_JSON).content(body).exchange();

        assertProblem(english, 400, "urn:vigil:malformed");
        assertThat(english).bodyJson().extractingPath("$.errors[*].field").asArray()
                .containsExactly("victimId", "condition", "at", "basis", "surprise");
        assertThat(english).bodyJson().extractingPath("$.errors[2].message").isEqualTo("This field is required.");
        assertThat(english).bodyJson().extractingPath("$.errors[1].reason").isEqualTo("unknown-code");
    }

    @Test
    void a_person_is_corrected_under_the_same_rules() {
        String body = "{\"reason\":\"Sai năm sinh\",\"birthYear\":1980}";
        assertProblem(post("/api/people/person-1/correct-person", body), 428, "urn:vigil:version-required");
        assertThat(http.post().uri("/api/people/person-1/correct-person").header("If-Match", "\"1\"")
                        .contentType(MediaType.APPLICATION_JSON).content(body))
                .hasStatusOk().bodyJson()
                .doesNotHavePath("$.number")
                .extractingPath("$.personId").isEqualTo("person-1");
    }

    private MvcTestResult post(String path, String body) {
        return http.post().uri(path).locale(Locale.of("vi")).contentType(MediaType.APPLICATION_JSON).content(body)
                .exchange();
    }

    private MvcTestResult tagged(String tag) {
        return http.post().uri(CASE + "/confirm-victims").header("If-Match", tag).exchange();
    }

    private MvcTestResult keyed(String body) {
        return http.post().uri(CASE + "/add-note").header("Idempotency-Key", "k-1")
                .contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }

    static void assertProblem(MvcTestResult result, int status, String type) {
        assertThat(result).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(result).bodyJson().extractingPath("$.type").isEqualTo(type);
        assertThat(result).bodyJson().extractingPath("$.title").asString().isNotBlank();
    }
}
