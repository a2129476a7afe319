package vigil.home.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vigil.alarms.bell.AlarmWhenADutyNearsItsEnd;
import vigil.eventlog.EventHistory;
import vigil.journeys.Bodies;
import vigil.kernel.Actor;
import vigil.kernel.Role;
import vigil.testing.RunningOffice;

/** The pages with which everybody's day begins: what waits, what is late, alarms seen at once, two times of a case compared. */
@TestPropertySource(properties = "vigil.test.office=everyday")
class EverydayPagesTest extends RunningOffice {

    private static final Actor OFFICER = Actor.of("officer", Role.OFFICER);
    private static final Actor LEADER = Actor.of("leader", Role.LEADER);
    private static final Actor AUDITOR = Actor.of("auditor", Role.AUDITOR);

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private AlarmWhenADutyNearsItsEnd watch;

    @Autowired
    private EventHistory history;

    private MockMvcTester pages;
    private String number = "";

    @BeforeAll
    void a_directive_waits_for_its_signature() {
        pages = MockMvcTester.create(
                MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build());
        clock.set("2026-11-20T09:00:00+07:00");
        number = as("officer")
                .post("/api/accidents", Bodies.fatalAccident("79", "2026-11-20T08:00:00+07:00", "2026-11-20T08:30:00+07:00"))
                .expect(201)
                .field("number");
        clock.set("2026-11-20T09:30:00+07:00");
        as("officer").command(number, "draft-directive", """
                {"to":{"kind":"enterprise","name":"Doanh nghiệp giả định"},"kind":"official-letter","urgency":"khan",
                 "subject":"Dừng nồi hơi","demands":[{"text":"Dừng ngay","due":"2026-12-01"}]}""").expect(200);
        clock.set("2026-11-22T09:00:00+07:00");
        caughtUp();
    }

    private void caughtUp() {
        String head = Long.toString(history.head());
        for (String list : List.of("/api/duties", "/api/accidents", "/api/accidents/" + number, "/api/figures?year=2026")) {
            as("officer").get(list, "Vigil-Wait-For", head).expect(200);
        }
    }

    @Test
    void a_leaders_day_begins_with_what_is_to_be_signed_and_what_is_late() {
        assertThat(ask(LEADER, get("/"))).hasStatus3xxRedirection().redirectedUrl().isEqualTo("/today");
        String page = body(LEADER, get("/today"));
        assertThat(page).contains(
                "Ký văn bản chỉ đạo", "Dừng nồi hơi", "/accidents/" + number + "/commands/sign-directive?directiveId=d1");
        assertThat(page).contains(
                "/duties?late=true&amp;of=province", "id=\"fatal\"",
                "from=2026-01-01&amp;to=2026-11-22", "from=2025-01-01&amp;to=2025-11-22");
        assertThat(page).contains("Đầy đủ đến sự kiện");
    }

    @Test
    void an_officer_sees_what_is_due_and_what_waits_for_the_leader_but_is_not_asked_to_sign() {
        String page = body(OFFICER, get("/today"));
        assertThat(page)
                .contains("id=\"due\"", "id=\"alarms\"", "Đang chờ lãnh đạo", "Dừng nồi hơi")
                .doesNotContain("commands/sign-directive");
    }

    @Test
    void an_auditor_sees_the_log_and_what_is_unusual() {
        assertThat(body(AUDITOR, get("/today"))).contains("id=\"log\"", "id=\"unusual\"", "id=\"late-entries\"");
        Actor ofOneCase = new Actor("auditor", Role.AUDITOR, null, Set.of(number));
        assertThat(ask(ofOneCase, get("/today"))).hasStatus3xxRedirection().redirectedUrl().isEqualTo("/accidents");
        assertThat(ask(Actor.of("dpo", Role.DATA_PROTECTION), get("/today"))).hasStatus(403);
    }

    @Test
    void what_another_province_waits_for_is_not_shown() {
        Actor elsewhere = new Actor("leader-75", Role.LEADER, "75");
        assertThat(body(elsewhere, get("/today"))).doesNotContain("Dừng nồi hơi", number);
        Actor here = new Actor("province-79", Role.PROVINCIAL, "79");
        assertThat(body(here, get("/today"))).contains("Dừng nồi hơi");
    }

    @Test
    void several_alarms_are_marked_as_seen_at_once_and_each_that_cannot_is_told() {
        as("auditor").get("/api/duties", "Vigil-Wait-For", Long.toString(history.head())).expect(200);
        watch.look();
        as("officer").get("/api/alarms", "Vigil-Wait-For", Long.toString(history.head())).expect(200);
        List<String> shown = Pattern.compile("name=\"listed\" value=\"([^\"]+)\"").matcher(body(OFFICER, get("/alarms"))).results()
                .map(found -> found.group(1))
                .toList();
        assertThat(shown).hasSizeGreaterThan(2);

        assertThat(ask(OFFICER, seen())).hasStatus3xxRedirection().flash().containsKey("sighted");
        MvcTestResult two = ask(OFFICER, seen().param("chosen", shown.get(0), "no-such-alarm").param("listed", shown.get(1)));
        assertThat(two).hasStatus3xxRedirection();
        String back = body(OFFICER, get("/alarms").flashAttrs(flash(two)));
        assertThat(back).contains("no-such-alarm", "Đã ghi 1 lời nhắc là đã xem").doesNotContain("value=\"" + shown.get(0) + "\"");
        assertThat(back).contains("value=\"" + shown.get(1) + "\"");

        MvcTestResult all = ask(OFFICER, seen().param("all", "true").param("listed", shown.toArray(String[]::new)));
        assertThat(body(OFFICER, get("/alarms").flashAttrs(flash(all)))).doesNotContain("name=\"listed\"");
        String[] tooMany = java.util.stream.IntStream.range(0, 51).mapToObj(Integer::toString).toArray(String[]::new);
        assertThat(ask(OFFICER, seen().param("chosen", tooMany))).hasStatus(400);
    }

    private static Map<String, Object> flash(MvcTestResult result) {
        return new HashMap<>(result.getMvcResult().getFlashMap());
    }

    private static MockHttpServletRequestBuilder seen() {
        return post("/alarms/seen").with(csrf());
    }

    @Test
    void two_times_of_a_case_are_compared_and_the_events_found_are_named() {
        String page = between("2026-11-20T09:10", "2026-11-20T10:00");
        assertThat(page).contains(
                "Như đã biết lúc 09:10 ngày 20/11/2026", "Như đã biết lúc 10:00 ngày 20/11/2026", "Văn bản chỉ đạo", "Dừng nồi hơi");
        assertThat(page).contains("value=\"2026-11-20T09:10\"");
        assertThat(between("2026-11-19T00:00", "2026-11-20T10:00")).contains("Địa điểm");
        assertThat(between("2026-11-20T10:00", "2026-11-20T11:00")).contains("Không có gì khác nhau");
        assertThat(ask(OFFICER, changes())).hasStatus(400);
        assertThat(ask(OFFICER, changes().param("fromAt", "yesterday"))).hasStatus(400);
        assertThat(ask(OFFICER, changes().param("fromAt", "2026-11-01T00:00").param("toAt", "2026-11-02T00:00"))).hasStatus(404);
    }

    private MockHttpServletRequestBuilder changes() {
        return get("/accidents/" + number + "/changes");
    }

    private String between(String from, String to) {
        return body(OFFICER, changes().param("fromAt", from).param("toAt", to));
    }

    @Test
    void where_a_thing_of_the_case_is_named_nothing_else_can_be_written() {
        String letter = body(OFFICER, get("/accidents/" + number + "/commands/draft-letter"));
        assertThat(letter)
                .containsPattern("<select[^>]*name=\"relativeId\"")
                .contains("chưa có mục nào để chọn")
                .doesNotContainPattern("<input[^>]*name=\"relativeId\"");
        String attach = body(OFFICER, get("/accidents/" + number + "/commands/attach-file").param("fileId", "just-uploaded"));
        assertThat(attach).containsPattern("<option value=\"just-uploaded\"");
    }

    @Test
    void the_quick_report_is_one_click_away_from_its_duty() {
        assertThat(body(OFFICER, get("/accidents/" + number))).contains(
                "/accidents/" + number + "/commands/record-notice?form=XIII", "/accidents/" + number + "/documents/new?kind=XIII");
        assertThat(body(OFFICER, get("/accidents/" + number + "/commands/record-notice").param("form", "XIII")))
                .containsPattern("<option value=\"XIII\" selected");
        assertThat(ask(OFFICER, get("/accidents/" + number + "/documents/new").param("kind", "XIII"))).hasStatusOk();
    }

    @Test
    void whoever_looks_at_readings_meets_no_bare_names() {
        body(OFFICER, get("/accidents/" + number));
        as("auditor").get("/api/audit/readings", "Vigil-Wait-For", Long.toString(history.head())).expect(200);
        assertThat(body(AUDITOR, get("/audit/readings").cookie(new Cookie("vigil-language", "en"))))
                .contains("the case, the timeline")
                .doesNotContain("show-case");
    }

    private MvcTestResult ask(Actor actor, MockHttpServletRequestBuilder request) {
        return pages.perform(request.with(
                authentication(UsernamePasswordAuthenticationToken.authenticated(actor, null, List.of()))));
    }

    private String body(Actor actor, MockHttpServletRequestBuilder request) {
        MvcTestResult result = ask(actor, request);
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
