package vigil.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vigil.accident.AccidentCommand;
import vigil.kernel.Actor;
import vigil.kernel.Command.GivenBeside;
import vigil.kernel.Family;
import vigil.kernel.Names;
import vigil.kernel.Role;
import vigil.security.Rights;
import vigil.testing.RunningOffice;

/** The pages as a browser asks for them: whole, in part, refused, stale, not signed in, not allowed. */
class PagesTest extends RunningOffice {

    private static final Actor OFFICER = Actor.of("officer", Role.OFFICER);
    private static final Actor LEADER = Actor.of("leader", Role.LEADER);
    private static final Actor AUDITOR = Actor.of("auditor", Role.AUDITOR);
    private static final Actor OF_ANOTHER_PROVINCE = new Actor("province-75", Role.PROVINCIAL, "75");

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Rights rights;

    private MockMvcTester pages;
    private String number = "";

    @BeforeAll
    void a_case_is_there() {
        pages = MockMvcTester.create(
                MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build());
        clock.set("2026-11-20T09:00:00+07:00");
        number = as("officer")
                .post("/api/accidents", Bodies.fatalAccident("79", "2026-11-20T08:00:00+07:00", "2026-11-20T08:30:00+07:00"))
                .expect(201)
                .field("number");
    }

    @Test
    void whoever_is_not_signed_in_is_sent_to_the_sign_in_page() {
        assertThat(pages.perform(get("/accidents").accept(MediaType.TEXT_HTML))).hasStatus3xxRedirection().redirectedUrl().endsWith("/login");
        assertThat(pages.perform(get("/accidents").accept(MediaType.ALL))).hasStatus3xxRedirection().redirectedUrl().endsWith("/login");
        assertThat(pages.perform(get("/accidents"))).hasStatus3xxRedirection().redirectedUrl().endsWith("/login");
        assertThat(pages.perform(get("/accidents").header("HX-Request", "true").accept(MediaType.ALL))).hasStatus(403);
        assertThat(pages.perform(get("/accidents/stream").accept(MediaType.TEXT_EVENT_STREAM))).hasStatus(403);
        assertThat(pages.perform(get("/login"))).hasStatusOk().bodyText().contains("officer", "province-75");
        assertThat(pages.perform(get("/accidents").header("HX-Request", "true")))
                .hasStatus(403)
                .hasHeader("HX-Refresh", "true");
    }

    @Test
    void the_register_is_a_page_and_while_filtering_only_its_list() {
        String page = body(OFFICER, get("/accidents"));
        assertThat(page).contains("<!DOCTYPE html>", "id=\"cases\"", number, "Doanh nghiệp giả định");
        String part = body(OFFICER, get("/accidents").header("HX-Request", "true").param("q", "doanh nghiep gia dinh"));
        assertThat(part).startsWith("<div id=\"cases\">").contains(number).doesNotContain("<html");
        assertThat(body(OFFICER, get("/accidents").param("q", "khong co gi nhu the"))).contains("Bỏ bộ lọc");
        assertThat(body(OFFICER, back(get("/accidents")))).contains("<!DOCTYPE html>");
    }

    @Test
    void a_case_shows_what_is_due_and_why_and_only_the_timeline_while_filtering() {
        String page = body(OFFICER, get("/accidents/" + number));
        assertThat(page).contains("href=\"/accidents/" + number + "/proof\"");
        assertThat(page).contains("class=\"identity\"", "class=\"milestones\"", "id=\"duties\"", "39/2016/NĐ-CP", "id=\"closure\"");
        MockHttpServletRequestBuilder filtering = get("/accidents/" + number)
                .header("HX-Request", "true")
                .header("HX-Target", "timeline")
                .param("filtered", "true")
                .param("group", "closure");
        assertThat(body(OFFICER, filtering)).contains("đang ẩn do bộ lọc").doesNotContain("class=\"identity\"");
    }

    @Test
    void a_case_is_not_there_before_it_was_recorded_nor_for_another_province() {
        assertThat(ask(OFFICER, get("/accidents/" + number).param("at", "2026-11-19T09:00"))).hasStatus(404);
        assertThat(ask(OF_ANOTHER_PROVINCE, get("/accidents/" + number))).hasStatus(404);
        assertThat(ask(OFFICER, get("/accidents/99-2026-0001"))).hasStatus(404).bodyText().contains("Không tìm thấy");
    }

    @Test
    void a_page_that_a_role_may_not_use_says_so() {
        assertThat(ask(AUDITOR, get("/accidents/new"))).hasStatus(403).bodyText().contains("không có quyền");
        assertThat(ask(LEADER, get("/accidents/" + number + "/commands/add-victim"))).hasStatus(403);
    }

    @Test
    void a_form_with_missing_fields_comes_back_with_what_was_written() {
        MvcTestResult back = ask(OFFICER, form("/accidents/new").param("place", "Xưởng số 9").param("casualties.dead", "x"));
        assertThat(back).hasStatus(400);
        assertThat(back).bodyText().contains("field-error", "value=\"Xưởng số 9\"", "id=\"f-provinceCode-error\"");
    }

    @Test
    void no_hour_is_made_up_for_an_accident_of_which_only_the_day_is_known() {
        MvcTestResult done = ask(OFFICER, accident().param("occurred.at", "2026-11-19").param("casualties.dead", "1"));
        assertThat(done).hasStatus3xxRedirection();
        String made = String.valueOf(done.getResponse().getRedirectedUrl());
        assertThat(as("officer").get("/api" + made).expect(200).field("/facts/occurred/precision")).isEqualTo("date");
        assertThat(body(OFFICER, get(made))).contains("ngày 19/11/2026").doesNotContain("00:00 ngày 19/11/2026");
        assertThat(ask(OFFICER, accident().param("occurred.at", "2026-11-19").param("occurred.precision", "hour")
                        .param("casualties.dead", "1")))
                .hasStatus(400);
    }

    @Test
    void the_provinces_to_choose_from_are_those_of_the_day_of_the_accident() {
        String before = body(OFFICER, get("/accidents/new/provinces").param("occurred.at", "2024-05-01"));
        assertThat(before).contains("Yên Bái").doesNotContain("<html");
        assertThat(body(OFFICER, get("/accidents/new/provinces").param("occurred.at", "2026-05-01"))).doesNotContain("Yên Bái");
    }

    @Test
    void a_refusal_is_a_sentence_and_nothing_is_lost() {
        MvcTestResult refused = ask(OFFICER, accident().param("occurred.at", "2026-11-19").param("casualties.dead", "0"));
        assertThat(refused).hasStatus(409);
        assertThat(refused).bodyText().contains("Chưa ghi được", "value=\"Xưởng mộc\"");
    }

    @Test
    void a_form_filled_in_on_an_old_version_shows_what_changed_meanwhile() {
        MvcTestResult stale = ask(OFFICER, form("/accidents/" + number + "/commands/correct-facts")
                .param("_version", "1")
                .param("_position", "0")
                .param("reason", "Địa điểm chưa đúng")
                .param("place", "Xưởng số 2"));
        assertThat(stale).hasStatus(412);
        assertThat(stale).bodyText().contains("/accidents/" + number + "/changes?from=0", "value=\"Xưởng số 2\"");
    }

    @Test
    void what_was_recorded_is_acknowledged_on_the_next_page_and_sent_twice_it_is_recorded_once() {
        for (int i = 0; i < 2; i++) {
            MvcTestResult done = ask(OFFICER, form("/accidents/" + number + "/commands/add-note")
                    .param("_key", "the-same-key")
                    .param("text", "Ghi chú duy nhất"));
            assertThat(done).hasStatus3xxRedirection().flash().containsKey("receipt");
        }
        assertThat(body(OFFICER, get("/accidents/" + number)).split("Ghi chú duy nhất")).hasSize(2);
    }

    @Test
    void every_command_of_a_role_has_a_form_in_both_languages() {
        List<String> missing = new ArrayList<>();
        for (Actor actor : List.of(OFFICER, LEADER)) {
            Family.records(AccidentCommand.class)
                    .filter(command -> !GivenBeside.class.isAssignableFrom(command) && rights.permits(actor, command))
                    .map(Names::of)
                    .filter(name -> !name.equals("report-accident") && !name.equals("attach-file"))
                    .forEach(name -> List.of("vi", "en").forEach(language -> {
                        MvcTestResult form = ask(actor, get("/accidents/" + number + "/commands/" + name)
                                .cookie(new Cookie("vigil-language", language)));
                        if (form.getResponse().getStatus() != 200) missing.add(language + " " + name);
                    }));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_other_page_opens_in_both_languages() {
        for (String language : List.of("vi", "en")) {
            for (String page : List.of(
                    "/duties", "/duties?late=true&of=province", "/figures?year=2026", "/figures?year=2026&asOf=2026-11-19",
                    "/accidents/new", "/accidents/" + number + "/changes?from=0", "/accidents/" + number + "/files")) {
                assertThat(ask(OFFICER, get(page).cookie(new Cookie("vigil-language", language)))).as(page).hasStatusOk();
            }
        }
        assertThat(ask(OFFICER, get("/figures").param("half", "3"))).hasStatus(400);
        assertThat(ask(OFFICER, get("/accidents").param("severity", "terrible"))).hasStatus(400);
    }

    @Test
    void the_language_is_switched_and_leads_back_to_the_same_page_only() {
        assertThat(ask(OFFICER, form("/language").param("to", "en").param("back", "/duties?late=true")))
                .hasStatus3xxRedirection()
                .cookies()
                .hasValue("vigil-language", "en");
        assertThat(ask(OFFICER, form("/language").param("to", "en").param("back", "//elsewhere.example")))
                .redirectedUrl()
                .isEqualTo("/accidents");
    }

    private MockHttpServletRequestBuilder accident() {
        return form("/accidents/new")
                .param("provinceCode", "79")
                .param("place", "Xưởng mộc")
                .param("establishment.name", "Doanh nghiệp giả định")
                .param("employment", "contract")
                .param("notice.source", "employer")
                .param("notice.channel", "điện thoại")
                .param("notice.receivedAt", "2026-11-20T08:30");
    }

    private static MockHttpServletRequestBuilder form(String path) {
        return post(path).with(csrf());
    }

    private static MockHttpServletRequestBuilder back(MockHttpServletRequestBuilder request) {
        return request.header("HX-Request", "true").header("HX-History-Restore-Request", "true");
    }

    private MvcTestResult ask(Actor actor, MockHttpServletRequestBuilder request) {
        return pages.perform(request.with(
                authentication(UsernamePasswordAuthenticationToken.authenticated(actor, null, List.of()))));
    }

    private String body(Actor actor, MockHttpServletRequestBuilder request) {
        MvcTestResult result = ask(actor, request);
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
