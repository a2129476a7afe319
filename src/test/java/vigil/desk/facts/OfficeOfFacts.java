package vigil.desk.facts;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import vigil.journeys.Bodies;
import vigil.testing.RunningOffice;
import vigil.vault.KeyStore;

/** An office that is told of fatal accidents, asked for what it knows by now, and made to forget people. */
abstract class OfficeOfFacts extends RunningOffice {

    @Autowired
    private KeyStore keys;

    @BeforeAll
    void today() {
        clock.set("2026-11-02T09:00:00+07:00");
    }

    /** The body of a notice of this morning, with place and enterprise as {@link Bodies} calls them. */
    static String fatalAccident(String province) {
        return Bodies.fatalAccident(province, "2026-11-02T07:00:00+07:00", "2026-11-02T08:00:00+07:00");
    }

    /** Opens a case and gives its number. */
    String reported(String body) {
        return as("officer").post("/api/accidents", body).expect(201).field("number");
    }

    /** A dead worker, and a relative by that name, whose record's id is given. */
    String relative(String number, String name) {
        as("officer").command(number, "add-victim", """
                {"person":{"name":"Người Bị Nạn"},"occupation":"thợ","employment":"contract","condition":"dead"}""").expect(200);
        as("officer").command(number, "add-relative", """
                {"person":{"name":"%s"},"victimId":"v1","relation":"em"}""".formatted(name)).expect(200);
        return as("officer").get("/api/accidents/" + number).expect(200).field("/families/relatives/0/personId");
    }

    /** What an account is answered once everything that has happened is known. */
    String asked(String account, String path) {
        String head = as("officer").get("/api/log/head").expect(200).field("position");
        return as(account).get(path, "Vigil-Wait-For", head).expect(200).text();
    }

    /** Lets somebody be forgotten, asked for and approved by two, and waits until the key is destroyed. */
    void forget(String person) {
        String people = "/api/people/" + person;
        as("officer").post(people + "/request-erasure", "{\"basis\":\"Luật 91/2025/QH15\",\"reason\":\"theo đơn\"}",
                "If-Match", as("officer").get(people).etag()).expect(200);
        as("dpo").post(people + "/approve-erasure", "{\"reason\":\"đúng luật\"}", "If-Match", as("dpo").get(people).etag()).expect(200);
        Awaitility.await().until(() -> keys.state(person) == KeyStore.State.SHREDDED);
    }
}
