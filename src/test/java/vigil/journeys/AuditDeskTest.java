package vigil.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import vigil.audit.ListExported;
import vigil.audit.VerificationOrdered;
import vigil.audit.sample.Draw;
import vigil.eventlog.EventHistory;
import vigil.kernel.Actor;
import vigil.kernel.Names;
import vigil.kernel.Recorded;
import vigil.kernel.Role;
import vigil.testing.Caller;
import vigil.testing.Reply;
import vigil.testing.RunningOffice;
import vigil.testing.visit.Visitor;

/** An auditor replays a case, asks who read it and how late things were recorded, draws a sample, and verifies. */
class AuditDeskTest extends RunningOffice {

    @Autowired
    private EventHistory history;

    @Autowired
    private WebApplicationContext context;

    private String number = "";

    @BeforeEach
    void aCaseThatWasReportedAWeekLate() {
        if (!number.isEmpty()) return;
        clock.set("2026-04-10T09:00:00+07:00");
        number = as("officer")
                .post("/api/accidents", Bodies.fatalAccident("75", "2026-04-02T08:10:00+07:00", "2026-04-10T08:30:00+07:00"))
                .expect(201)
                .field("number");
        clock.set("2026-04-11T09:00:00+07:00");
        as("officer").post("/api/accidents/" + number + "/add-note", "{\"text\":\"Chữ kín\"}").expect(200);
    }

    private JsonNode ask(Caller who, String path) {
        return who.get(path, "Vigil-Wait-For", Long.toString(history.head())).expect(200).json();
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    @Test
    void who_read_the_case_and_who_was_refused() {
        as("leader").get("/api/accidents/" + number).expect(200);
        as("province-79").get("/api/accidents/" + number).expect(404);
        List<JsonNode> readings = list(ask(as("auditor"), "/api/audit/readings?stream=" + number).get("readings"));
        assertThat(readings).anySatisfy(reading -> {
            assertThat(reading.get("by").asString()).isEqualTo("leader");
            assertThat(reading.get("kind").asString()).isEqualTo("read");
            assertThat(reading.get("asked").toString()).contains("show-case");
        });
        List<JsonNode> refused =
                list(ask(as("dpo"), "/api/audit/readings?unusual=true&account=province-79").get("readings"));
        assertThat(refused).isNotEmpty().allMatch(reading -> reading.get("kind").asString().equals("refused"));
        as("leader").get("/api/audit/readings").expect(403);
        as("auditor").get("/api/audit/readings?page=0").expect(400);
        assertThat(as("auditor").get("/api/audit/readings?page=x&who=y").expect(400).text()).contains("page", "who");
    }

    @Test
    void what_was_recorded_late_and_by_which_unit() {
        JsonNode late = ask(as("auditor"), "/api/audit/late-entries");
        assertThat(list(late.get("newest")))
                .anyMatch(entry -> entry.get("number").asString().equals(number)
                        && entry.get("kind").asString().equals("accident-reported")
                        && entry.get("hours").asLong() == 193);
        assertThat(list(late.get("units"))).anyMatch(unit -> unit.get("unit").asString().equals("75")
                && unit.get("late").asLong() >= 1);
        as("officer").get("/api/audit/late-entries").expect(403);
    }

    @Test
    void a_sample_is_in_the_log_and_can_be_drawn_again() {
        JsonNode drawn = as("auditor")
                .post("/api/audit/samples", "{\"year\":2026,\"size\":3,\"seed\":\"20261120\"}")
                .expect(201)
                .json();
        List<String> numbers = list(drawn.get("numbers")).stream().map(JsonNode::asString).toList();
        assertThat(numbers).isNotEmpty();
        assertThat(Draw.of(numbers, "20261120", 3)).isEqualTo(numbers);
        assertThat(list(ask(as("auditor"), "/api/audit/samples").get("samples"))).isNotEmpty();
        assertThat(as("auditor").post("/api/audit/samples", "{\"year\":1900,\"size\":0}").expect(400).text())
                .contains("year");
        for (String name : List.of("Trần Thị Bé", "ada", "0912345678", "079123456789")) {
            assertThat(as("auditor").post("/api/audit/samples", "{\"year\":2026,\"size\":3,\"seed\":\"" + name + "\"}").expect(400).text())
                    .contains("seed", "8");
        }
        String again = ask(as("auditor"), "/api/audit/samples").get("samples").get(0).get("drawn").get("seed").asString();
        as("auditor").post("/api/audit/samples", "{\"year\":2026,\"size\":3,\"seed\":\"" + again + "\"}").expect(201);
        as("officer").post("/api/audit/samples", "{\"year\":2026,\"size\":3}").expect(403);
    }

    @Test
    void every_list_goes_home_as_a_table_and_the_log_says_who_took_it() {
        assertThat(taken(as("auditor"), "/api/audit/late-entries.csv")).startsWith("\uFEFF\"").contains(number, "Không nêu lý do");
        assertThat(taken(as("leader"), "/api/audit/late-units.csv")).contains("75");
        assertThat(taken(as("auditor"), "/api/audit/readings.csv?stream=" + number)).contains("show-");
        assertThat(taken(as("auditor"), "/api/audit/samples.csv")).contains("\r\n");
        assertThat(taken(as("auditor"), "/api/accidents/" + number + "/decisions.csv")).contains("\"");
        List<JsonNode> readings = list(ask(as("dpo"), "/api/audit/readings?account=auditor").get("readings"));
        assertThat(readings).filteredOn(reading -> reading.get("kind").asString().equals("exported"))
                .extracting(reading -> reading.get("asked").get(0).asString())
                .contains("late-entries.csv", "readings.csv", "samples.csv", "decisions.csv");
        as("leader").get("/api/audit/readings.csv").expect(403);
        as("auditor").get("/api/audit/readings.csv?page=50").expect(400);
        as("province-79").get("/api/accidents/" + number + "/decisions.csv").expect(404);
    }

    /** The list just taken home, as complete as the log is. */
    private String taken(Caller who, String path) {
        var reply = who.get(path, "Vigil-Wait-For", Long.toString(history.head())).expect(200);
        assertThat(history.after(history.head() - 1, 1)).singleElement().satisfies(newest ->
                assertThat(newest.event()).isInstanceOf(ListExported.class));
        return reply.text();
    }

    @Test
    void the_case_is_played_step_by_step_and_checked() {
        assertThat(page(Role.AUDITOR, "/accidents/" + number + "/steps?step=1")).contains("Bước 1 trong", "Thay đổi ở bước này");
        assertThat(page(Role.AUDITOR, "/accidents/" + number + "/steps?step=99999")).contains("Đầu");
        assertThat(ask(new Actor("province-79", Role.PROVINCIAL, "79"), "/accidents/" + number + "/steps"))
                .hasStatus(404);
        JsonNode checked = as("auditor").post("/api/accidents/" + number + "/check-proof", "").expect(200).json();
        assertThat(checked.get("wrong")).isEmpty();
        assertThat(checked.get("events").toString()).contains(number);
        assertThat(ask(as("auditor"), "/api/audit/verification").get("wrong")).isEmpty();
        as("province-79").post("/api/accidents/" + number + "/check-proof", "").expect(404);
        for (String path : List.of("/audit", "/audit/readings", "/audit/samples", "/audit/late-entries")) {
            assertThat(page(Role.AUDITOR, path)).contains("</html>");
        }
    }

    @Test
    void a_case_shows_how_near_its_duties_are_and_that_a_severe_victim_has_no_code() {
        as("officer").command(number, "add-victim", """
                {"person":{"name":"Nạn nhân giả định"},"occupation":"thợ","employment":"contract","condition":"severe"}""").expect(200);
        ask(as("officer"), "/api/accidents/" + number + "/duties");
        String page = page(Role.OFFICER, "/accidents/" + number);
        assertThat(page).contains("chưa ghi chấn thương thuộc Phụ lục II", "mark-late", "mark-due\"", "Đến hạn");
        List<JsonNode> duties = list(ask(as("officer"), "/api/accidents/" + number + "/duties").get("duties"));
        assertThat(duties).filteredOn(duty -> duty.get("duty").asString().equals("quick-report")).singleElement()
                .matches(duty -> duty.get("state").asString().equals("open") && duty.get("stage").asString().equals("due"));
        as("officer").command(number, "correct-victim", "{\"victimId\":\"v1\",\"reason\":\"bổ sung\",\"injuries\":[\"011\"]}")
                .expect(200);
        ask(as("officer"), "/api/accidents/" + number);
        assertThat(page(Role.OFFICER, "/accidents/" + number)).contains("thương tích").doesNotContain("chưa ghi chấn thương");
    }

    private String page(Role role, String path) {
        MvcTestResult result = ask(Actor.of(Names.of(role), role), path);
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult ask(Actor actor, String path) {
        var me = new TestingAuthenticationToken(actor, null, "ROLE_" + actor.role());
        return MockMvcTester.from(context, builder -> builder.apply(springSecurity()).build())
                .perform(MockMvcRequestBuilders.get(path).accept(MediaType.TEXT_HTML).with(authentication(me)));
    }

    @Test
    void an_auditor_has_the_whole_log_verified_and_it_is_recorded_who_wanted_it() {
        JsonNode before = soundAndAtRest();
        long head = history.head();
        assertThat(as("auditor").post("/api/audit/verification", "").expect(202).json().at("/underWay").asBoolean()).isTrue();
        JsonNode after = soundAndAtRest();
        assertThat(after.at("/round").asLong()).isEqualTo(before.at("/round").asLong() + 1);
        assertThat(after.at("/lastRoundTo").asLong()).isGreaterThanOrEqualTo(before.at("/head").asLong());
        assertThat(orders(head)).containsExactly("auditor");

        for (String other : List.of("officer", "leader", "dpo", "admin", "province-75")) {
            as(other).post("/api/audit/verification", "").expect(403);
        }
        assertThat(orders(head)).as("what was refused is not recorded").hasSize(1);

        Visitor auditor = new Visitor(base());
        auditor.get("/login");
        auditor.post("/login", "username", "auditor", "password", "demo");
        assertThat(auditor.get("/audit").body()).contains("Kiểm tra lại toàn bộ nhật ký ngay");
        assertThat(auditor.post("/audit/verification").body()).contains("id=\"audit\"");
        assertThat(soundAndAtRest().at("/round").asLong()).isEqualTo(before.at("/round").asLong() + 2);
        assertThat(orders(head)).containsExactly("auditor", "auditor");
    }

    @Test
    void one_verification_of_the_whole_log_is_under_way_at_a_time() {
        long head = history.head();
        int begun = 0;
        boolean refused = false;
        for (int attempt = 0; attempt < 10 && !refused; attempt++) { // the first may be over before the second is asked for
            soundAndAtRest();
            as("auditor").post("/api/audit/verification", "").expect(202);
            begun++;
            Reply second = as("auditor").post("/api/audit/verification", "");
            refused = second.status() == 409;
            if (refused) assertThat(second.text()).contains("urn:vigil:already-running");
            else begun++;
        }
        assertThat(refused).isTrue();
        assertThat(orders(head)).hasSize(begun);
    }

    /** How verification stands when no round is under way. */
    private JsonNode soundAndAtRest() {
        JsonNode[] report = new JsonNode[1];
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            report[0] = as("auditor").get("/api/audit/verification").expect(200).json();
            return !report[0].at("/underWay").asBoolean() && report[0].at("/lastRound").isString();
        });
        assertThat(report[0].at("/wrong")).isEmpty();
        return report[0];
    }

    private List<String> orders(long after) {
        return history.after(after, 1_000).stream()
                .filter(recorded -> recorded.event() instanceof VerificationOrdered)
                .map(Recorded::by)
                .toList();
    }
}
