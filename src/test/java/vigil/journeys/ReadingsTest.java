package vigil.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vigil.commands.AccessRefused;
import vigil.eventlog.EventHistory;
import vigil.kernel.Actor;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.kernel.Role;
import vigil.questions.CaseRead;
import vigil.questions.GlassBroken;
import vigil.testing.RunningOffice;

/** Who reads leaves one trace, and who must see what is outside the own scope leaves it with a reason, for a time. */
class ReadingsTest extends RunningOffice {

    private static final Actor OFFICER = Actor.of("officer", Role.OFFICER);
    private static final Actor DPO = Actor.of("dpo", Role.DATA_PROTECTION);
    private static final Actor FROM_75 = new Actor("province-75", Role.PROVINCIAL, "75");

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private EventHistory history;

    private MockMvcTester pages;
    private String number = "";

    @BeforeEach
    void a_case_in_the_south() {
        if (!number.isEmpty()) return;
        pages = MockMvcTester.create(
                MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build());
        clock.set("2026-11-20T09:00:00+07:00");
        number = as("officer")
                .post("/api/accidents", Bodies.fatalAccident("79", "2026-11-20T08:00:00+07:00", "2026-11-20T08:30:00+07:00"))
                .expect(201)
                .field("number");
    }

    @Test
    void one_page_of_a_case_is_one_reading() {
        long before = history.head();
        assertThat(page(OFFICER, get("/accidents/" + number))).hasStatusOk();
        assertThat(readings(before)).singleElement().satisfies(read -> {
            assertThat(read.query()).isEqualTo("show-case");
            assertThat(read.also()).contains("show-timeline", "show-duties");
            assertThat(read.refused()).isFalse();
            assertThat(read.glass()).isNull();
        });
    }

    @Test
    void a_page_of_another_province_is_no_reading_but_an_attempt_that_is_kept() {
        clock.pass(Duration.ofMinutes(2));
        long before = history.head();
        assertThat(page(FROM_75, get("/accidents/" + number))).hasStatus(404).bodyText().contains("/glass?of=" + number);
        assertThat(readings(before)).isEmpty();
        assertThat(recorded(before, AccessRefused.class)).last().satisfies(attempt -> {
            assertThat(((AccessRefused) attempt.event()).number()).isEqualTo(number);
            assertThat(attempt.by()).isEqualTo(FROM_75.id());
        });
    }

    @Test
    void in_an_emergency_the_glass_is_broken_to_look_with_a_reason_for_four_hours() {
        as("province-75").get("/api/accidents/" + number).expect(404);
        as("province-75").post("/api/accidents/" + number + "/break-glass", "{}").expect(400);
        as("province-75").post("/api/accidents/" + number + "/break-glass", "{\"reason\":\"  \"}").expect(400);
        long before = history.head();
        as("province-75")
                .post("/api/accidents/" + number + "/break-glass", "{\"reason\":\"Bệnh viện cần tìm thân nhân\"}")
                .expect(200);

        assertThat(recorded(before, GlassBroken.class)).singleElement().satisfies(broken -> {
            assertThat(((GlassBroken) broken.event()).stream()).isEqualTo(number);
            assertThat(broken.by()).isEqualTo("province-75");
        });
        String etag = as("province-75").get("/api/accidents/" + number).expect(200).etag();
        assertThat(readings(before)).last().satisfies(read -> assertThat(read.glass()).isTrue());
        assertThat(page(FROM_75, get("/accidents/" + number)))
                .hasStatusOk()
                .bodyText()
                .contains("ngoài phạm vi được giao")
                .doesNotContain("/commands/");
        as("province-75").post("/api/accidents/" + number + "/confirm-victims", "{}", "If-Match", etag).expect(404);
        as("province-75").get("/api/accidents?q=" + number).expect(200);
        assertThat(as("dpo").get("/api/events?after=" + before).expect(200).text()).contains("glass-broken");
        assertThat(as("officer2").get("/api/events?after=" + before).expect(200).text()).doesNotContain("glass-broken");

        assertThat(page(DPO, get("/privacy"))).hasStatusOk().bodyText().contains("Bệnh viện cần tìm thân nhân", number);
        assertThat(page(OFFICER, get("/privacy"))).hasStatus(403);

        clock.pass(Duration.ofHours(4));
        as("province-75").get("/api/accidents/" + number).expect(404);
        clock.pass(Duration.ofHours(-4));
    }

    @Test
    void the_glass_is_not_broken_where_it_need_not_be_nor_by_those_who_may_not_nor_for_nothing() {
        String reason = "{\"reason\":\"khẩn cấp\"}";
        as("officer").post("/api/accidents/" + number + "/break-glass", reason).refused("glass-need-not-be-broken");
        as("province-79").post("/api/accidents/" + number + "/break-glass", reason).refused("glass-need-not-be-broken");
        as("auditor").post("/api/accidents/" + number + "/break-glass", reason).expect(403);
        as("officer").post("/api/accidents/79-2026-9999/break-glass", reason).expect(404);
        as("province-75").post("/api/accidents/no-number/break-glass", reason).expect(404);
        assertThat(page(OFFICER, post("/glass").with(csrf()).param("of", number).param("reason", "khẩn cấp")))
                .hasStatus(409)
                .bodyText()
                .contains("không cần xem khẩn cấp");
    }

    @Test
    void a_case_that_goes_on_in_another_province_is_shown_as_hidden_and_not_as_missing() {
        String elsewhere = reported("79");
        String own = reported("75");
        as("officer").command(own, "merge-into", "{\"number\":\"" + elsewhere + "\",\"reason\":\"trùng\"}").expect(200);
        String link = "href=\"/accidents/" + elsewhere + "\"";
        assertThat(page(FROM_75, get("/accidents/" + own))).hasStatusOk().bodyText()
                .contains("Theo dõi tiếp ở một vụ ngoài phạm vi được giao").doesNotContain(elsewhere);
        assertThat(page(OFFICER, get("/accidents/" + own))).hasStatusOk().bodyText().contains(link);
        as("province-75").get("/api/accidents/" + elsewhere).expect(404);
    }

    private String reported(String province) {
        return as("officer")
                .post("/api/accidents", Bodies.fatalAccident(province, "2026-11-20T08:00:00+07:00", "2026-11-20T08:30:00+07:00"))
                .expect(201)
                .field("number");
    }

    @Test
    void nobody_learns_by_guessing_which_numbers_exist() {
        clock.pass(Duration.ofHours(2));
        String reason = "{\"reason\":\"khẩn cấp\"}";
        long before = history.head();
        String there = as("leader-75").post("/api/accidents/" + number + "/break-glass", reason).expect(200).text();
        String notThere = as("leader-75").post("/api/accidents/79-2026-9998/break-glass", reason).expect(200).text();
        assertThat(notThere.replace("79-2026-9998", number)).isEqualTo(there);
        var page = page(new Actor("leader-75", Role.LEADER, "75"),
                post("/glass").with(csrf()).param("of", "79-2026-9997").param("reason", "khẩn cấp"));
        assertThat(page).hasStatus(302).redirectedUrl().isEqualTo("/accidents/79-2026-9997");
        assertThat(recorded(before, GlassBroken.class)).hasSize(3).allMatch(broken -> broken.by().equals("leader-75"));
        as("leader-75").get("/api/accidents/79-2026-9998").expect(404);

        for (int guess = 1; guess <= 2; guess++) {
            as("leader-75").post("/api/accidents/79-2026-998" + guess + "/break-glass", reason).expect(200);
        }
        as("leader-75").post("/api/accidents/79-2026-9990/break-glass", reason).refused("glass-broken-too-often");
        assertThat(recorded(before, AccessRefused.class)).last().satisfies(attempt -> {
            assertThat(((AccessRefused) attempt.event()).number()).isEqualTo("79-2026-9990");
            assertThat(((AccessRefused) attempt.event()).attempt()).isEqualTo("break-glass");
        });
        clock.pass(Duration.ofHours(1));
        as("leader-75").post("/api/accidents/79-2026-9990/break-glass", reason).expect(200);
        clock.pass(Duration.ofHours(-3));
    }

    @Test
    void a_person_is_given_what_is_held_about_them_and_nobody_elses() throws IOException {
        String copied = aCaseWithAFamily();
        as("officer").get("/api/people/" + copied + "?purpose=thư").expect(200);
        String person = "/api/people/" + copied;
        assertThat(as("officer").get(person, "Vigil-Purpose", "g%E1%BB%8Di%20m%E1%BA%B9").expect(200).text()).contains("Thân Nhân Bản Sao");
        assertThat(as("officer").get(person, "Vigil-Purpose", "%zz").expect(400).text()).contains("Vigil-Purpose");
        String path = person + "/copy";
        assertThat(as("dpo").get(path, "Vigil-Purpose", "theo%20%C4%91%C6%A1n").expect(200).text()).startsWith("PK");
        String head = as("officer").get("/api/log/head").expect(200).field("position");
        assertThat(as("dpo").get("/api/audit/readings?stream=" + copied, "Vigil-Wait-For", head).expect(200).text())
                .contains("gọi mẹ", "theo đơn");
        as("officer").get(path + "?purpose=x").expect(403);
        as("auditor").get(path + "?purpose=x").expect(403);
        assertThat(as("dpo").get(path).expect(400).text()).contains("purpose");
        long before = history.head();
        MvcTestResult answer = page(DPO, get(path).param("purpose", "theo đơn của bà").header("Vigil-Wait-For", before));
        assertThat(answer).hasStatusOk().hasContentType("application/zip");
        assertThat(readings(before)).singleElement().satisfies(read -> assertThat(read.query()).isEqualTo("copy-person"));

        Map<String, String> files = files(answer);
        assertThat(files.keySet()).containsExactly("person.html", "person.json");
        assertThat(files.values()).allSatisfy(text -> assertThat(text)
                .contains("Thân Nhân Bản Sao", "0900000001", "Kính gửi bà", "mẹ")
                .doesNotContain("Nạn Nhân Bản Sao", "cán bộ"));
        assertThat(files.get("person.html")).contains("Những gì chúng tôi giữ", "có nêu cả người khác", "Ai đã xem")
                .doesNotContain("??");
        assertThat(page(DPO, post("/people/" + copied + "/copy").with(csrf()).param("purpose", "theo đơn"))).hasStatusOk();
        assertThat(page(DPO, get("/people/" + copied))).bodyText().contains("/people/" + copied + "/copy");
        assertThat(page(OFFICER, get("/people/" + copied))).bodyText().doesNotContain("/copy");
    }

    private String aCaseWithAFamily() {
        String other = reported("79");
        as("officer").command(other, "add-victim", """
                {"person":{"name":"Nạn Nhân Bản Sao"},"occupation":"thợ","employment":"contract","condition":"dead"}""").expect(200);
        as("officer").command(other, "add-relative", """
                {"victimId":"v1","person":{"name":"Thân Nhân Bản Sao","phone":"0900000001"},"relation":"mẹ"}""").expect(200);
        as("officer").command(other, "confirm-identity",
                "{\"victimId\":\"v1\",\"basis\":\"Căn cước\",\"at\":\"2026-11-20T08:35:00+07:00\"}").expect(200);
        as("officer").command(other, "record-death-notified",
                "{\"victimId\":\"v1\",\"relativeId\":\"r1\",\"at\":\"2026-11-20T08:40:00+07:00\",\"by\":\"cán bộ\"}").expect(200);
        as("officer").command(other, "record-family-contact", """
                {"relativeId":"r1","phase":"first-contact","way":"call","at":"2026-11-20T08:45:00+07:00",
                 "told":"Kính gửi bà, chúng tôi xin báo"}""").expect(200);
        as("officer").command(other, "record-family-contact", """
                {"relativeId":"r1","phase":"follow-up","way":"call","at":"2026-11-20T08:50:00+07:00",
                 "told":"Về ông Nạn Nhân Bản Sao"}""").expect(200);
        return as("officer").get("/api/accidents/" + other).expect(200).field("/families/relatives/0/personId");
    }

    private static Map<String, String> files(MvcTestResult answer) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void the_data_protection_officer_decides_on_the_page_and_families_have_theirs() {
        as("officer").command(number, "add-victim", """
                {"person":{"name":"Người Giả Định"},"occupation":"thợ","employment":"contract","condition":"dead"}""").expect(200);
        as("officer").command(number, "add-relative", """
                {"victimId":"v1","person":{"name":"Thân Nhân Giả"},"relation":"mẹ"}""").expect(200);
        String person = as("officer").get("/api/accidents/" + number).expect(200).field("/families/relatives/0/personId");
        String etag = as("officer").get("/api/people/" + person).etag();
        as("officer").post("/api/people/" + person + "/request-erasure", """
                {"basis":"Luật 91/2025/QH15","reason":"theo đơn"}""", "If-Match", etag).expect(200);
        assertThat(page(DPO, post("/privacy/" + person).with(csrf()).param("approve", "true").param("reason", "Thân Nhân Giả")))
                .hasStatus(409).bodyText().contains("đừng ghi tên");
        assertThat(page(DPO, post("/privacy/" + person).with(csrf()).param("approve", "false").param("reason", "chưa đủ giấy tờ")))
                .hasStatusOk().bodyText().contains("Không duyệt xóa", "chưa đủ giấy tờ");
        assertThat(page(OFFICER, get("/families"))).hasStatusOk().bodyText().contains("Chưa có thư").doesNotContain("Giả Định");
        assertThat(page(OFFICER, get("/families/" + number + "/v1"))).hasStatusOk().bodyText().contains("T. N. G.", "mẹ");
    }

    private List<CaseRead> readings(long after) {
        return recorded(after, CaseRead.class).stream().map(read -> (CaseRead) read.event()).toList();
    }

    private List<Recorded<Event>> recorded(long after, Class<? extends Event> type) {
        return history.after(after, 1_000).stream().filter(one -> type.isInstance(one.event())).toList();
    }

    private MvcTestResult page(Actor by, MockHttpServletRequestBuilder request) {
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(by, null, new ArrayList<>());
        return pages.perform(request.with(authentication(signedIn)));
    }
}
