package vigil.desk.persons;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import vigil.eventlog.LogCheck;
import vigil.ground.Settings;
import vigil.journeys.Bodies;
import vigil.journeys.Traces;
import vigil.testing.Reply;
import vigil.testing.RunningOffice;
import vigil.vault.KeyStore;

/** A name that is typed when the case knows others, and not yet its bearer: forgotten with the bearer all the same. */
@TestPropertySource(properties = "vigil.test.office=late-names")
class LateNamesTest extends RunningOffice {

    private static final String FIRST = "Vyjquorth";
    private static final String LAST = "Zembraxov";
    private static final String NAME = "Lý " + FIRST + " " + LAST;

    @Autowired
    private MongoClient client;

    @Autowired
    private Settings settings;

    @Autowired
    private LogCheck logCheck;

    @Autowired
    private KeyStore keys;

    private Traces traces;

    @BeforeEach
    void listens() {
        traces = new Traces();
    }

    @AfterEach
    void listensNoLonger() {
        traces.close();
    }

    @Test
    void what_was_said_of_somebody_before_there_was_a_record_goes_with_them_and_the_rest_stays() throws InterruptedException {
        clock.set("2026-11-02T09:00:00+07:00");
        String number = as("officer")
                .post("/api/accidents", Bodies.fatalAccident("79", "2026-11-02T07:00:00+07:00", "2026-11-02T08:00:00+07:00"))
                .expect(201)
                .field("number");
        as("officer").command(number, "add-victim", """
                {"person":{"name":"Người Đã Biết"},"occupation":"thợ","employment":"contract","condition":"dead"}""").expect(200);
        as("officer").command(number, "add-note", note("Người nhà của Người Đã Biết là " + NAME)).expect(200);
        as("officer").command(number, "add-note", note("gọi cho " + NAME.toLowerCase(java.util.Locale.ROOT) + " sau 17 giờ")).expect(200);
        as("officer").command(number, "add-note", note("đã niêm phong tủ điện của Người Đã Biết")).expect(200);
        as("officer").command(number, "add-note", note("máy nén khí không còn kiểm định")).expect(200);
        as("officer").command(number, "record-statement", """
                {"of":"witness","at":"2026-11-02T08:50:00+07:00","text":"%s đến lúc tám giờ"}""".formatted(NAME));
        as("officer").command(number, "add-relative", """
                {"person":{"name":"%s"},"victimId":"v1","relation":"em"}""".formatted(NAME)).expect(200);
        assertThat(everythingReadable(number)).contains(FIRST);

        forget(as("officer").get("/api/accidents/" + number).expect(200).field("/families/relatives/0/personId"));

        assertThat(everythingReadable(number))
                .doesNotContainIgnoringCase(FIRST)
                .doesNotContainIgnoringCase(LAST)
                .contains("máy nén khí không còn kiểm định", "đã niêm phong tủ điện");
        assertThat(traces.of(List.of(FIRST, LAST), settings.data(), client)).isEmpty();
        assertThat(logCheck.run().sound()).isTrue();
    }

    private static String note(String text) {
        return "{\"text\":\"" + text + "\"}";
    }

    private void forget(String personId) throws InterruptedException {
        String people = "/api/people/" + personId;
        as("officer").post(people + "/request-erasure", "{\"basis\":\"Luật 91/2025/QH15\",\"reason\":\"theo đơn\"}",
                "If-Match", as("officer").get(people).etag()).expect(200);
        Reply approved = as("dpo").post(people + "/approve-erasure", "{\"reason\":\"đúng luật\"}", "If-Match", as("dpo").get(people).etag());
        approved.expect(200);
        Awaitility.await().until(() -> keys.state(personId) == KeyStore.State.SHREDDED);
    }

    private String everythingReadable(String number) {
        StringBuilder all = new StringBuilder();
        String head = as("officer").get("/api/log/head").expect(200).field("position");
        for (String account : List.of("officer", "auditor", "dpo")) {
            for (String path : List.of("", "/timeline", "/duties", "/changes?from=0")) {
                all.append(as(account).get("/api/accidents/" + number + path, "Vigil-Wait-For", head).expect(200).text());
            }
        }
        return all.toString();
    }
}
