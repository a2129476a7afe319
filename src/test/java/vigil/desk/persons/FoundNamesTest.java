package vigil.desk.persons;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import vigil.eventlog.LogCheck;
import vigil.ground.Settings;
import vigil.journeys.Bodies;
import vigil.journeys.Traces;
import vigil.testing.RunningOffice;
import vigil.vault.KeyStore;

/** A name typed to justify looks before its bearer was known, turned round, shortened or as nobody recorded it: found and forgotten. */
@TestPropertySource(properties = "vigil.test.office=found-names")
class FoundNamesTest extends RunningOffice {

    private static final String MIDDLE = "Wexqualdor";
    private static final String LAST = "Pzyvomrik";
    private static final String NAME = "Trần " + MIDDLE + " " + LAST;
    private static final String CALLED = "Tư Gyxoldin";
    private static final List<String> ALL = List.of(MIDDLE, LAST, "Gyxoldin");

    @Autowired
    private MongoClient client;

    @Autowired
    private Settings settings;

    @Autowired
    private LogCheck logCheck;

    @Autowired
    private KeyStore keys;

    private Traces traces;
    private String number = "";
    private String other = "";

    @BeforeEach
    void listens() {
        traces = new Traces();
    }

    @AfterEach
    void listensNoLonger() {
        traces.close();
    }

    @Test
    void what_names_somebody_in_other_words_is_shown_and_falls_when_two_people_say_so() throws InterruptedException {
        number = aCase();
        other = as("officer").get("/api/accidents/" + number).field("/victims/0/personId");
        looksThatNameSomebodyUnknown();
        inClear();
        as("officer").command(number, "add-note", note("có " + LAST + " " + MIDDLE + " ở đó")).expect(200);
        as("officer").command(number, "add-note", note("ông " + LAST + " tắt máy")).expect(200);
        as("officer").command(number, "add-note", note("gọi là " + CALLED.toLowerCase(java.util.Locale.ROOT))).expect(200);
        as("officer").command(number, "add-note", note("lò hơi số hai")).expect(200);
        String elsewhere = aCase();
        as("officer").command(elsewhere, "add-note", note("giống vụ của " + NAME)).expect(200);
        as("officer").command(number, "add-relative", """
                {"person":{"name":"%s"},"victimId":"v1","relation":"em"}""".formatted(NAME)).expect(200);
        String person = as("officer").get("/api/accidents/" + number).expect(200).field("/families/relatives/0/personId");
        assertThat(everythingReadable(elsewhere)).contains(MIDDLE, LAST, "gyxoldin");

        List<Long> chosen = chosen(person);
        assertThat(chosen).hasSize(3);
        refuses(person, chosen);
        as("officer").post("/api/people/" + person + "/request-erasure", request(CALLED, chosen), "If-Match",
                as("officer").get("/api/people/" + person).etag()).expect(200);
        as("dpo").post("/api/people/" + person + "/approve-erasure", "{\"reason\":\"đúng luật\"}", "If-Match",
                as("dpo").get("/api/people/" + person).etag()).expect(200);
        Awaitility.await().until(() -> keys.state(person) == KeyStore.State.SHREDDED);

        assertThat(everythingReadable(elsewhere)).doesNotContainIgnoringCase(MIDDLE).doesNotContainIgnoringCase(LAST)
                .doesNotContainIgnoringCase("Gyxoldin").contains("lò hơi số hai", "tìm hồ sơ cũ");
        assertThat(traces.of(ALL, settings.data(), client)).isEmpty();
        assertThat(logCheck.run().sound()).isTrue();
        JsonNode after = as("dpo").get("/api/people/" + person + "/naming").expect(200).json();
        assertThat(after.get("places")).isEmpty();
    }

    /** Such fields are in clear: what stood there stays in the log, but is not shown as what is so. */
    @Test
    void a_place_that_names_somebody_since_before_they_were_known_is_put_in_other_words_first() {
        clock.set("2026-11-02T09:00:00+07:00");
        String named = "Lù Jyxqvanor Byzkelth";
        String opened = as("officer")
                .post("/api/accidents", Bodies.fatalAccident("79", "2026-11-02T07:00:00+07:00", "2026-11-02T08:00:00+07:00")
                        .replaceFirst("\"place\":\"[^\"]*\"", "\"place\":\"nhà " + named + "\""))
                .expect(201)
                .field("number");
        as("officer").command(opened, "add-victim", """
                {"person":{"name":"Người Đã Biết"},"occupation":"thợ","employment":"contract","condition":"dead"}""").expect(200);
        as("officer").command(opened, "add-relative", """
                {"person":{"name":"%s"},"victimId":"v1","relation":"em"}""".formatted(named)).expect(200);
        String person = as("officer").get("/api/accidents/" + opened).expect(200).field("/families/relatives/0/personId");
        String people = "/api/people/" + person;
        String body = "{\"basis\":\"Luật 91/2025/QH15\",\"reason\":\"theo đơn\"}";
        String seen = as("officer").get(people).etag();
        assertThat(as("officer").post(people + "/request-erasure", body, "If-Match", seen).refused("place-still-names-the-person").text())
                .contains(opened);
        as("officer").command(opened, "correct-facts", "{\"reason\":\"không nêu tên\",\"place\":\"nhà riêng\"}").expect(200);
        as("officer").post(people + "/request-erasure", body, "If-Match", seen).expect(200);
        String head = as("officer").get("/api/log/head").field("position");
        assertThat(as("officer").get("/api/accidents/" + opened, "Vigil-Wait-For", head).text()).doesNotContain("nhà " + named);
    }

    private String aCase() {
        clock.set("2026-11-02T09:00:00+07:00");
        String opened = as("officer")
                .post("/api/accidents", Bodies.fatalAccident("79", "2026-11-02T07:00:00+07:00", "2026-11-02T08:00:00+07:00"))
                .expect(201)
                .field("number");
        as("officer").command(opened, "add-victim", """
                {"person":{"name":"Người Đã Biết"},"occupation":"thợ","employment":"contract","condition":"dead"}""").expect(200);
        return opened;
    }

    /** A place may bear a name, but not that of a person of the case; other fields none that looks like one. */
    private void inClear() {
        String etag = as("officer").get("/api/accidents/" + number).etag();
        for (String body : List.of("\"place\":\"nhà Người Đã Biết\"", "\"injuringFactor\":\"máy của " + NAME + "\"")) {
            as("officer").post("/api/accidents/" + number + "/correct-facts", "{\"reason\":\"nhầm\"," + body + "}", "If-Match", etag)
                    .refused("name-belongs-in-a-sealed-field");
        }
    }

    /** Purposes, a reason for breaking the glass, and why the record of somebody else is corrected. */
    private void looksThatNameSomebodyUnknown() {
        String people = "/api/people/" + other;
        as("officer").get(people, "Vigil-Purpose", encoded("hỏi về " + NAME)).expect(200);
        as("officer").get(people, "Vigil-Purpose", encoded("tìm hồ sơ cũ")).expect(200);
        String reason = "{\"reason\":\"đi tìm " + NAME + "\"}";
        as("province-75").post("/api/accidents/" + number + "/break-glass", reason).expect(200);
        as("province-75").post(people + "/break-glass", reason).expect(200);
        as("officer").post(people + "/correct-person", "{\"reason\":\"" + NAME + " cho biết\",\"birthYear\":1971}", "If-Match",
                as("officer").get(people).etag()).expect(200);
    }

    /** What the officer is shown, and would not fall by itself. */
    private List<Long> chosen(String person) {
        List<Long> chosen = new ArrayList<>();
        JsonNode found = as("officer").get("/api/people/" + person + "/naming").expect(200).json();
        assertThat(found.get("searchedTo").asLong()).isEqualTo(found.get("head").asLong());
        int falling = 0;
        for (JsonNode place : found.get("places")) {
            if (place.get("fate").asString().equals("falls-if-chosen")) chosen.add(place.get("position").asLong());
            if (place.get("fate").asString().equals("falls")) falling++;
        }
        assertThat(falling).as("a purpose, two reasons for the glass, one of a correction").isEqualTo(4);
        assertThat(as("province-75").get("/api/people/" + person + "/naming").status()).isEqualTo(404);
        assertThat(as("auditor").get("/api/people/" + person + "/naming").status()).isEqualTo(403);
        return chosen;
    }

    private void refuses(String person, List<Long> chosen) {
        String path = "/api/people/" + person + "/request-erasure";
        String etag = as("officer").get("/api/people/" + person).etag();
        as("officer").post(path, request("Gyxoldin", chosen), "If-Match", etag).refused("spelling-needs-two-words");
        as("officer").post(path, request(CALLED, List.of(0L)), "If-Match", etag).refused("text-does-not-name-the-person");
        as("officer").post(path, request(CALLED, List.of(999_999L)), "If-Match", etag).refused("text-does-not-name-the-person");
        as("officer").post(path, request(CALLED, chosen).replace("theo đơn", "theo đơn của " + CALLED), "If-Match", etag)
                .refused("reason-must-not-name-the-person");
        as("officer").get("/api/people/" + person + "/naming?from=-2").expect(400);
        as("officer").get("/api/people/" + person + "/naming?from=x").expect(400);
    }

    private static String request(String called, List<Long> texts) {
        return """
                {"basis":"Luật 91/2025/QH15","reason":"theo đơn","spellings":["%s"],"texts":%s}""".formatted(called, texts);
    }

    private static String note(String text) {
        return "{\"text\":\"" + text + "\"}";
    }

    private static String encoded(String purpose) {
        return URLEncoder.encode(purpose, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String everythingReadable(String elsewhere) {
        StringBuilder all = new StringBuilder();
        String head = as("officer").get("/api/log/head").expect(200).field("position");
        for (String account : List.of("officer", "auditor", "dpo")) {
            for (String path : List.of("", "/timeline", "/duties", "/changes?from=0")) {
                all.append(as(account).get("/api/accidents/" + number + path, "Vigil-Wait-For", head).expect(200).text());
                all.append(as(account).get("/api/accidents/" + elsewhere + path).expect(200).text());
            }
            all.append(as(account).get("/api/events?after=-1&limit=1000").expect(200).text());
        }
        for (String account : List.of("auditor", "dpo")) {
            all.append(as(account).get("/api/audit/readings", "Vigil-Wait-For", head).expect(200).text());
        }
        return all.toString();
    }
}
