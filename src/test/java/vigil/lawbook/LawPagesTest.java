package vigil.lawbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vigil.kernel.Actor;
import vigil.kernel.Role;
import vigil.testing.Reply;
import vigil.testing.RunningOffice;

/** The law as it is read: pages in both languages, lists and rules by day, a draft tried and not stored. */
class LawPagesTest extends RunningOffice {

    private static final List<String> PAGES = List.of(
            "/law", "/law?on=2016-01-01", "/law/codes/cause", "/law/codes/injuring-factor",
            "/law/codes/establishment-type", "/law/codes/sector?on=2025-12-01", "/law/codes/occupation",
            "/law/codes/injury", "/law/codes/severity", "/law/codes/province", "/law/calendar?year=2024",
            "/law/calendar?year=2027", "/law/calendar?year=2040", "/law/authorities?on=2025-04-01", "/law/provinces",
            "/law/preview");

    @Autowired
    private WebApplicationContext context;

    private MockMvcTester pages;
    private String number = "";

    @BeforeAll
    void a_fatal_case_is_open() {
        pages = MockMvcTester.create(
                MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build());
        clock.set("2026-11-20T09:00:00+07:00");
        String report =
                """
                {"provinceCode":"79","occurred":{"at":"2026-11-20T08:00:00+07:00","precision":"minute"},"place":"Xưởng",
                 "establishment":{"name":"Công ty Hoa Sen Giấy"},"employment":"contract",
                 "casualties":{"dead":1,"severe":0,"light":0,"missing":0},
                 "notice":{"source":"police","channel":"điện thoại","receivedAt":"2026-11-20T08:30:00+07:00"}}""";
        number = as("officer").post("/api/accidents", report).expect(201).field("number");
    }

    @Test
    void every_page_speaks_both_languages() {
        for (String page : PAGES) {
            String vietnamese = read(page, Locale.of("vi"));
            String english = read(page, Locale.ENGLISH);
            assertThat(vietnamese).as(page).doesNotContain("??").contains("lang=\"vi\"");
            assertThat(english).as(page).doesNotContain("??").contains("lang=\"en\"");
        }
        assertThat(read("/law", Locale.ENGLISH)).contains("Law 84/2015/QH13, Art. 35(6)(d)", "30 days", "unverified");
        assertThat(read("/law", Locale.of("vi"))).contains("Mục lục", "#topic-reports").doesNotContain("open=\"open\"");
        assertThat(read("/law?part=reports", Locale.of("vi"))).containsOnlyOnce("open=\"open\"").contains("id=\"topic-reports\"");
        assertThat(read("/law/authorities?on=2025-04-01", Locale.of("vi")))
                .contains("Cục An toàn lao động", "Cục Việc làm", "Ủy ban nhân dân cấp huyện");
        assertThat(read("/law/provinces", Locale.of("vi"))).contains("Bình Dương", "30/06/2025");
        assertThat(read("/law/calendar?year=2027", Locale.of("vi"))).contains("dự kiến, chưa công bố");
    }

    @Test
    void rules_and_lists_are_those_of_the_day() {
        Reply then = as("auditor").get("/api/rules?on=2016-06-30").expect(200);
        assertThat(then.text()).doesNotContain("INV_FATAL").contains("FIRST_DAY");
        assertThat(as("auditor").get("/api/rules?on=2024-05-01").expect(200).text())
                .contains("INV_FATAL", "calendar-days", "minutes-published");
        assertThat(as("admin").get("/api/codes/province?on=2025-06-30").expect(200).json().get("codes"))
                .hasSize(63);
        assertThat(as("admin").get("/api/codes/province?on=2025-07-01").expect(200).json().get("codes"))
                .hasSize(34);
        assertThat(as("officer").get("/api/codes/sector?on=2025-11-14").expect(200).text())
                .isNotEqualTo(as("officer").get("/api/codes/sector?on=2025-11-15").expect(200).text());
        assertThat(as("officer").get("/api/codes/severity").expect(200).text()).contains("\"fatal\"");
        as("officer").get("/api/codes/colours").expect(404);
        as("officer").get("/api/codes/cause?on=someday").expect(400);
        as("officer").get("/api/rules?in=2024").expect(400);
    }

    @Test
    void a_draft_is_tried_and_not_stored() {
        String draft = "{\"id\":\"INV_FATAL\",\"from\":\"2026-01-01\",\"value\":45}";
        long head = as("auditor").get("/api/log/head").expect(200).json().get("position").longValue();
        Reply preview = as("leader").post("/api/rules/preview", draft, "Vigil-Wait-For", String.valueOf(head)).expect(200);
        assertThat(preview.text()).contains(number, "2026-12-20", "2027-01-04", "Công ty Hoa Sen Giấy");
        assertThat(as("admin").post("/api/rules/preview", draft).expect(200).text())
                .contains(number)
                .doesNotContain("Công ty Hoa Sen Giấy");
        as("officer").post("/api/rules/preview", draft).expect(403);
        assertThat(as("leader").post("/api/rules/preview", "{\"id\":\"INV_FATAL\"}").expect(400).text())
                .contains("\"from\"");
        as("leader").post("/api/rules/preview", "x".repeat(90_000)).expect(413);
        assertThat(as("officer").get("/api/accidents/" + number + "/duties").expect(200).text())
                .contains("2026-12-20")
                .doesNotContain("2027-01-04");
    }

    @Test
    void a_leader_uploads_a_draft_or_hears_what_is_wrong_with_it() {
        byte[] row = "id: INV_FATAL\nfrom: 2026-01-01\nvalue: 45\n".getBytes(StandardCharsets.UTF_8);
        var file = new MockMultipartFile("file", "draft.yaml", "application/yaml", row);
        assertThat(pages.post().uri("/law/preview").multipart().file(file).with(leader()).with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("04/01/2027", "45 ngày kể từ khi nhận tin báo 20/11/2026 08:30");
        assertThat(pages.post().uri("/law/preview").param("draft", "id: NO_SUCH").with(leader()).with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("<strong>id</strong>");
        String unknown = "{id: A1, topic: steps, from: 2027-01-01, by: province, value: 1, what: {vi: A, en: A}, why: {vi: A, en: A}, "
                + "clock: {unit: hours, starts: moon-landed, stops: minutes-sent}}";
        assertThat(pages.post().uri("/law/preview").param("draft", unknown).with(leader()).with(csrf()))
                .bodyText()
                .contains("<strong>clock.starts</strong>", "Các sự kiện dùng được: notice-received, ");
        assertThat(pages.get().uri("/law/preview").with(signedIn("officer", Role.OFFICER))).hasStatus(403);
    }

    private String read(String page, Locale language) {
        var answer = pages.get().uri(page).cookie(new Cookie("vigil-language", language.getLanguage()))
                .with(leader()).exchange();
        assertThat(answer).as(page).hasStatusOk();
        return new String(answer.getMvcResult().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static RequestPostProcessor leader() {
        return signedIn("leader", Role.LEADER);
    }

    private static RequestPostProcessor signedIn(String account, Role role) {
        return authentication(new TestingAuthenticationToken(Actor.of(account, role), null, "ROLE_" + role));
    }
}
