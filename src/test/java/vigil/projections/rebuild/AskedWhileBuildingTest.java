package vigil.projections.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.test.context.TestPropertySource;
import vigil.projections.ReadModels;
import vigil.testing.Reply;
import vigil.testing.RunningOffice;
import vigil.testing.visit.Visitor;

/**
 * Programs and people ask all the time while read models are not there yet, are built anew and change places. They are answered,
 * or told to come again; the server is never at fault.
 */
@TestPropertySource(properties = "vigil.office=asked-while-building")
class AskedWhileBuildingTest extends RunningOffice {

    private static final int CASES = 12;
    private static final int ROUNDS = 2;

    @Autowired
    private ReadModels models;

    @Autowired
    private MongoDatabase database;

    private final List<String> numbers = new ArrayList<>();
    private final Map<String, String> faults = new ConcurrentSkipListMap<>();
    private final Set<String> answered = ConcurrentHashMap.newKeySet();
    private final AtomicInteger told = new AtomicInteger();
    private final List<Thread> askers = new ArrayList<>();
    private AtomicBoolean enough = new AtomicBoolean();

    @BeforeAll
    void cases() {
        clock.set("2026-11-20T09:00:00+07:00");
        for (int i = 0; i < CASES; i++) {
            numbers.add(as("officer").post("/api/accidents", report(i % 2 == 0 ? "79" : "75")).expect(201).field("number"));
        }
        for (String number : numbers) as("officer").command(number, "add-note", "{\"text\":\"ghi\"}").expect(200);
    }

    @BeforeEach
    void everybody_begins_to_ask() {
        enough = new AtomicBoolean();
        AtomicBoolean until = enough;
        for (String account : List.of("officer", "leader")) {
            askers.add(Thread.ofVirtual().start(() -> programs(account, until)));
            askers.add(Thread.ofVirtual().start(() -> people(account, until)));
        }
    }

    @AfterEach
    void everybody_has_enough() throws InterruptedException {
        enough.set(true);
        for (Thread asker : askers) asker.join();
        askers.clear();
        assertThat(faults).isEmpty();
    }

    @Test
    void everybody_is_answered_while_every_read_model_is_built_anew_and_put_in_place() {
        for (int round = 0; round < ROUNDS; round++) {
            as("admin").get("/api/rebuilds").expect(200).json().at("/projections").forEach(mark -> {
                String name = mark.at("/projection").stringValue();
                Reply begun = as("admin").post("/api/rebuilds", "{\"projection\":\"" + name + "\"}").expect(202);
                Awaitility.await().until(() -> as("admin")
                        .get("/api/rebuilds/" + begun.field("/id")).expect(200).field("/report/state").equals("switched"));
            });
        }
        everyPathWasAnswered();
        assertThat(told).as("told to come again").hasValue(0);
    }

    @Test
    void everybody_is_answered_or_told_to_come_again_while_read_models_start_from_nothing() {
        SmartLifecycle running = (SmartLifecycle) models;
        for (int round = 0; round < ROUNDS; round++) {
            running.stop();
            database.getCollection("readmodels").updateMany(
                    Filters.eq("live", true), Updates.combine(Updates.set("live", false), Updates.set("retired", true)));
            int before = told.get();
            Awaitility.await().until(() -> told.get() > before);
            running.start();
        }
        String number = numbers.getFirst();
        Awaitility.await().until(() -> as("officer").get("/api/accidents?q=" + number).text().contains("\"number\":\"" + number));
        everyPathWasAnswered();
        assertThat(database.getCollection("readmodels").countDocuments(new Document("live", true))).isPositive();
    }

    private void everyPathWasAnswered() {
        Awaitility.await().until(() -> answered.size() >= programs().size() + people().size());
    }

    private List<String> programs() {
        String number = numbers.getFirst();
        return List.of(
                "/api/accidents", "/api/accidents?late=true", "/api/accidents?q=doanh&sort=severity",
                "/api/accidents/" + number, "/api/accidents/" + number + "/timeline", "/api/accidents/" + number + "/duties",
                "/api/duties", "/api/duties?late=true", "/api/figures?year=2026", "/api/accidents/" + number + "/changes?from=0");
    }

    private List<String> people() {
        String number = numbers.getLast();
        return List.of(
                "/", "/accidents", "/accidents?late=true", "/accidents/" + number, "/accidents/" + number + "/steps", "/duties",
                "/figures?year=2026", "/accidents/" + number + "/documents", "/books", "/families");
    }

    private void programs(String account, AtomicBoolean until) {
        while (!until.get()) programs().forEach(path -> judge(account, path, as(account).get(path).http()));
    }

    private void people(String account, AtomicBoolean until) {
        Visitor visitor = new Visitor(base());
        visitor.get("/login");
        visitor.post("/login", "username", account, "password", "demo");
        while (!until.get()) people().forEach(path -> judge(account, path, visitor.get(path)));
    }

    private void judge(String account, String path, HttpResponse<String> answer) {
        boolean waits = answer.statusCode() == 503 && answer.headers().firstValue("Retry-After").isPresent()
                && answer.body().contains("hãy thử lại sau ít giây");
        boolean rightly = answer.statusCode() == 200 || answer.statusCode() == 403;
        if (waits) told.incrementAndGet();
        if (rightly) answered.add(path);
        if (!waits && !rightly) faults.put(account + " " + path, answer.statusCode() + " " + answer.body());
    }

    private static String report(String province) {
        return """
                {"provinceCode":"%s","occurred":{"at":"2026-11-20T08:00:00+07:00","precision":"about"},"place":"Xưởng giả định",
                 "establishment":{"name":"Doanh nghiệp giả định"},"employment":"contract",
                 "casualties":{"dead":1,"severe":0,"light":0,"missing":0},
                 "notice":{"source":"employer","channel":"điện thoại","receivedAt":"2026-11-20T08:30:00+07:00"}}"""
                .formatted(province);
    }
}
