package vigil.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.test.context.TestPropertySource;
import vigil.commands.AccessRefused;
import vigil.eventlog.EventHistory;
import vigil.testing.Reply;
import vigil.testing.RunningOffice;
import vigil.testing.visit.Visitor;

/**
 * Somebody of one province looks for a case of another by every way there is: what names the case answers as if there were none and
 * leaves a trace, what lists or counts leaves it out. That every endpoint about a case does so is the matter of the table of rights.
 */
@TestPropertySource(properties = "vigil.foreign-province=an office of its own, whose newest thousand events hold this case")
class ForeignProvinceTest extends RunningOffice {

    private static final String SEEKER = "province-75";

    /** Ways of asking a list for a case; a list that does not know a parameter refuses it, which tells nothing either. */
    private static final List<String> ASKED = List.of(
            "", "?q={case}", "?q=Gao", "?q=G%E1%BA%A1o", "?province=79", "?year=2026", "?year=2026&province=79",
            "?year=2026&half=1", "?after=-1&limit=1000",
            "?list=sector", "?late=true", "?waiting=true");

    private static final List<String> WORDS =
            List.of("Cây Gạo Tím", "Ngõ Hoa Súng Lam", "Bạch Đàn", "B. Đ.", "Người Thân Hoa Sữa");

    @Autowired
    private EventHistory history;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping endpoints;

    private String foreign = "";
    private String person = "";
    private String file = "";
    private String own = "";

    @BeforeAll
    void a_case_of_each_province() {
        clock.set("2026-03-02T09:00:00+07:00");
        foreign = opened("79");
        own = opened("75");
        as("officer").command(foreign, "add-victim", """
                {"person":{"name":"Người Giả Định Bạch Đàn","birthYear":1990,"sex":"male"},"occupation":"thợ","employment":"contract",
                 "condition":"dead"}""").expect(200);
        as("officer").command(foreign, "add-relative", """
                {"victimId":"v1","person":{"name":"Người Thân Hoa Sữa"},"relation":"mẹ"}""").expect(200);
        as("officer").command(foreign, "draft-paper", "{\"kind\":\"official-letter\"}").expect(200);
        as("officer").command(foreign, "draft-letter", "{\"victimId\":\"v1\",\"text\":\"Kính gửi gia đình\"}");
        person = as("officer").get("/api/accidents/" + foreign).expect(200).field("/victims/0/personId");
        file = as("officer").upload(foreign, "ghi chú.txt", "ảnh".getBytes(java.nio.charset.StandardCharsets.UTF_8)).expect(201).field("fileId");
    }

    @Test
    void no_list_search_feed_or_figure_tells_of_it() {
        List<String> places = endpoints.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().stream().anyMatch(verb -> verb.name().equals("GET")))
                .filter(info -> !info.getProducesCondition().toString().contains("event-stream"))
                .flatMap(info -> info.getPatternValues().stream())
                .filter(pattern -> !pattern.contains("{"))
                .sorted()
                .toList();
        Visitor pages = signedIn(SEEKER);
        Visitor ofTheOfficer = signedIn("officer");
        Set<String> toldTheOfficer = new TreeSet<>();
        for (String place : places) {
            for (String asked : ASKED) {
                String question = place + asked.replace("{case}", foreign);
                tellsNothing(question, answered(question, SEEKER, pages));
                if (!tells(question, answered(question, "officer", ofTheOfficer))) continue;
                toldTheOfficer.add(place);
                toldTheOfficer.add(place + asked);
            }
        }
        System.out.println("foreign province: " + places.size() + " lists, " + places.size() * ASKED.size()
                + " answers; told the officer: " + toldTheOfficer);
        assertThat(toldTheOfficer).as("what the officer is told by the same questions")
                .contains("/accidents?q={case}", "/accidents?q=Gao", "/accidents?q=G%E1%BA%A1o", "/accidents?province=79",
                        "/api/accidents", "/api/accidents?q={case}", "/api/accidents?q=Gao", "/api/accidents?province=79",
                        "/api/duties", "/api/duties?province=79", "/api/events", "/api/events?after=-1&limit=1000", "/api/families",
                        "/duties", "/duties?province=79", "/families", "/");
        assertThat(places).hasSizeGreaterThan(25).contains("/api/accidents", "/api/events", "/api/figures", "/figures", "/accidents");
    }

    @Test
    void live_updates_tell_of_the_own_case_and_not_of_the_other() throws IOException, InterruptedException {
        String basic = Base64.getEncoder().encodeToString((SEEKER + ":demo").getBytes(StandardCharsets.UTF_8));
        long now = history.head();
        HttpRequest follow = HttpRequest.newBuilder(URI.create(base() + "/api/events?after=" + now))
                .header("Authorization", "Basic " + basic).header("Accept", "text/event-stream").timeout(Duration.ofSeconds(60)).build();
        try (HttpClient http = HttpClient.newHttpClient();
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        http.send(follow, BodyHandlers.ofInputStream()).body(), StandardCharsets.UTF_8))) {
            as("officer").command(foreign, "add-note", "{\"text\":\"ghi chú nơi khác\"}").expect(200);
            as("officer").command(own, "add-note", "{\"text\":\"ghi chú của mình\"}").expect(200);
            List<String> told = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                told.add(line);
                if (line.contains(own)) break;
            }
            tellsNothing("live updates", String.join("\n", told));
            assertThat(String.join("\n", told)).contains(own);
        }
    }

    @Test
    void guessing_numbers_finds_nothing_but_is_noted() {
        clock.pass(Duration.ofMinutes(2));
        long before = history.head();
        String there = as(SEEKER).get("/api/accidents/" + foreign).expect(404).text();
        String notThere = as(SEEKER).get("/api/accidents/79-2026-0999").expect(404).text();
        assertThat(there.replace(foreign, "N")).isEqualTo(notThere.replace("79-2026-0999", "N"));
        assertThat(attempts(before)).containsExactly(foreign + " show-case", "79-2026-0999 show-case");
    }

    /** How far the log goes is told to everybody: what one request adds to it must not depend on what there is. */
    @ParameterizedTest
    @ValueSource(strings = {"", "/timeline", "/proof", "/changes?from=0", "/documents/p1/pdf", "/add-note", "/check-proof"})
    void the_length_of_the_log_does_not_tell_which_numbers_exist(String route) {
        clock.pass(Duration.ofMinutes(2));
        long grown = grownBy("/api/accidents/" + foreign + route);
        assertThat(grownBy("/api/accidents/79-2026-0998" + route)).as(route).isEqualTo(grown).isPositive();
        assertThat(grownBy("/api/accidents/nothing-like-a-number" + route)).as("nothing that could be guessed").isZero();
    }

    @Test
    void nor_which_persons_there_are_and_whoever_guesses_without_end_does_not_fill_the_log() {
        clock.pass(Duration.ofMinutes(2));
        assertThat(grownBy("/api/people/" + person)).isEqualTo(grownBy("/api/people/person-00000000-0000-4000-8000-000000000000")).isPositive();
        clock.pass(Duration.ofMinutes(2));
        long before = history.head();
        for (int guess = 0; guess < 60; guess++) as(SEEKER).get("/api/accidents/79-2026-%04d".formatted(800 + guess)).expect(404);
        assertThat(attempts(before)).as("at once").hasSize(30);
    }

    private long grownBy(String path) {
        long before = history.head();
        Reply reply =
                switch (path.substring(path.lastIndexOf('/') + 1)) {
                    case "add-note" -> as(SEEKER).post(path, "{\"text\":\"thử\"}", "If-Match", "\"1\"");
                    case "check-proof" -> as(SEEKER).post(path, "{}");
                    default -> as(SEEKER).get(path);
                };
        assertThat(reply.status()).as(path).isEqualTo(404);
        return history.head() - before;
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/api/accidents/{case}", "/api/accidents/{case}/timeline", "/api/accidents/{case}/proof", "/api/accidents/{case}/changes?from=0",
        "/api/accidents/{case}/documents/p1/pdf", "/api/accidents/{case}/documents/p1/docx", "/api/accidents/{case}/files/{file}",
        "/api/accidents/{own}/files/{file}", "/api/people/{person}"
    })
    void every_address_of_it_is_empty_for_others(String pattern) {
        clock.pass(Duration.ofMinutes(2));
        long before = history.head();
        String path = pattern.replace("{case}", foreign).replace("{file}", file).replace("{person}", person).replace("{own}", own);
        tellsNothing(path, as(SEEKER).get(path).expect(404).text());
        if (!pattern.contains("{own}")) assertThat(attempts(before)).as(path).hasSize(1);
    }

    @Test
    void what_belongs_to_it_is_not_brought_into_the_own_case() {
        clock.pass(Duration.ofMinutes(2));
        long before = history.head();
        String statement = "{\"of\":\"witness\",\"at\":\"2026-03-02T08:50:00+07:00\",\"personId\":\"%s\"}";
        Reply foreignPerson = as(SEEKER).command(own, "record-statement", statement.formatted(person)).refused("person-unknown");
        Reply nobody = as(SEEKER).command(own, "record-statement", statement.formatted("person-none")).refused("person-unknown");
        assertThat(foreignPerson.text()).isEqualTo(nobody.text());
        assertThat(attempts(before)).contains(person + " record-statement");
        as(SEEKER).command(own, "add-victim", """
                {"personId":"%s","occupation":"thợ","employment":"contract","condition":"dead"}""".formatted(person))
                .refused("person-unknown");
        as(SEEKER).get("/api/people/" + person).expect(404);
        as(SEEKER).command(own, "attach-file", "{\"fileId\":\"" + file + "\",\"kind\":\"a\"}").expect(409);
    }

    @Test
    void a_case_that_goes_on_in_another_province_shows_nothing_of_it() {
        String target = opened("79");
        String twin = opened("75");
        as("officer").command(twin, "merge-into", "{\"number\":\"" + target + "\",\"reason\":\"cùng một vụ\"}").expect(200);
        String basic = as(SEEKER).get("/api/accidents/" + twin).expect(200).text();
        String timeline = as(SEEKER).get("/api/accidents/" + twin + "/timeline").expect(200).text();
        String list = as(SEEKER).get("/api/accidents?status=merged").expect(200).text();
        String feed = as(SEEKER).get("/api/events?after=-1&limit=1000").expect(200).text();
        for (String word : WORDS) assertThat(basic + timeline).doesNotContain(word);
        assertThat(basic + timeline + list + feed).as("not even its number").doesNotContain(target);
        assertThat(as(SEEKER).get("/api/accidents/" + twin).json().at("/mergedIntoHidden").asBoolean()).isTrue();
        assertThat(list).contains("\"mergedIntoHidden\":true");
        assertThat(feed).contains("\"into\":{\"hidden\":true}");
        assertThat(timeline).contains("Nhập vào vụ ngoài phạm vi được giao");
        Reply whole = as("officer").get("/api/accidents/" + twin).expect(200);
        assertThat(whole.field("mergedInto")).isEqualTo(target);
        assertThat(whole.json().at("/mergedIntoHidden").asBoolean()).isFalse();
        clock.pass(Duration.ofMinutes(2));
        long before = history.head();
        as(SEEKER).get("/api/accidents/" + target).expect(404);
        assertThat(attempts(before)).containsExactly(target + " show-case");
        assertThat(as("province-79").get("/api/accidents/" + target).expect(200).text()).doesNotContain("Doanh nghiệp giả định");
        as("province-79").get("/api/accidents/" + twin).expect(404);
    }

    /** As a program at the interface, as somebody signed in at the pages. */
    private String answered(String question, String account, Visitor visitor) {
        if (question.startsWith("/api/")) return as(account).get(question).text();
        String page = visitor.get(question).body();
        if (!question.startsWith("/login")) assertThat(visitor.way().toString()).as(question).doesNotContain("/login");
        return page;
    }

    private Visitor signedIn(String account) {
        Visitor visitor = new Visitor(base());
        visitor.get("/login");
        visitor.post("/login", "username", account, "password", "demo");
        assertThat(visitor.get("/account").body()).as("signed in").contains(account);
        assertThat(visitor.way()).hasSize(1);
        return visitor;
    }

    /** Whether an answer tells somebody of the case what must not be told to others. */
    private boolean tells(String where, String answer) {
        return !where.contains(foreign) && answer.contains(foreign) || WORDS.stream().anyMatch(answer::contains);
    }

    private void tellsNothing(String where, String answer) {
        // Whoever asks for something by its name gets that name back, as the address of the answer.
        if (!where.contains(person)) assertThat(answer).as(where).doesNotContain(person);
        if (!where.contains(foreign)) assertThat(answer).as(where).doesNotContain(foreign);
        for (String word : WORDS) assertThat(answer).as(where).doesNotContain(word);
    }

    private List<String> attempts(long after) {
        return history.after(after, 1_000).stream()
                .filter(one -> one.event() instanceof AccessRefused && one.by().equals(SEEKER))
                .map(one -> (AccessRefused) one.event())
                .map(refused -> refused.number() + " " + refused.attempt())
                .toList();
    }

    private String opened(String province) {
        boolean isForeign = province.equals("79");
        String report =
                """
                {"provinceCode":"%s","occurred":{"at":"2026-03-02T08:10:00+07:00","precision":"about"},"place":"%s",
                 "establishment":{"name":"%s"},"employment":"contract",
                 "casualties":{"dead":1,"severe":0,"light":0,"missing":0},
                 "notice":{"source":"employer","channel":"điện thoại","receivedAt":"2026-03-02T08:30:00+07:00"}}"""
                        .formatted(
                                province,
                                isForeign ? "Ngõ Hoa Súng Lam" : "Xưởng giả định",
                                isForeign ? "Xí nghiệp Cây Gạo Tím" : "Doanh nghiệp giả định");
        return as("officer").post("/api/accidents", report).expect(201).field("number");
    }
}
