package vigil.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import vigil.eventlog.append.Appender;
import vigil.eventlog.read.Doorbell;
import vigil.testing.Entries;
import vigil.testing.Reply;
import vigil.testing.RunningOffice;
import vigil.testing.visit.Visitor;

/**
 * While as many commits wait for the log as may, whatever would be recorded is answered 503 with Retry-After, from every door; of
 * none of it anything is left behind in any collection but keys that seal nothing, and afterwards the same goes through.
 */
@TestPropertySource(properties = "vigil.test.office=full-log")
class FullLogTest extends RunningOffice {

    private static final int MORE_THAN_CAN_WAIT = 2_100;
    private static final String WHY = "{\"reason\":\"Bệnh viện cần tìm thân nhân\"}";

    /**
     * A key is there before the text that it seals, or a text might be there that nobody can ever open. One without a text says
     * nothing of anybody.
     */
    private static final String KEYS = "keys";

    /** What is kept of who asks how often and from where, and how the log's own care goes; never of what was asked. */
    private static final Set<String> NOT_OF_COMMANDS =
            Set.of("sessions", "seats", "limits", "attempts", "tiles", "checkpoints", "verification", "lease", "readmodels", "tokens", "alarm_people");

    @Autowired
    private Appender appender;

    @Autowired
    private Doorbell doorbell;

    @Autowired
    private MongoClient client;

    @Autowired
    private MongoDatabase database;

    private String number = "";
    private String etag = "";
    private String file = "";
    private String person = "";
    private String personsEtag = "";
    private Visitor visitor;

    @BeforeAll
    void a_case_with_people() {
        clock.set("2026-11-20T09:00:00+07:00");
        number = report("79").expect(201).field("number");
        as("officer").command(number, "add-victim", """
                {"person":{"name":"Người Giả Định"},"occupation":"thợ","employment":"contract","condition":"dead"}""").expect(200);
        as("officer").command(number, "add-relative", """
                {"victimId":"v1","person":{"name":"Thân Nhân Giả"},"relation":"mẹ"}""").expect(200);
        person = as("officer").get("/api/accidents/" + number).expect(200).field("/families/relatives/0/personId");
        personsEtag = as("officer").get("/api/people/" + person).etag();
        file = as("officer").upload(number, "ghi.txt", "ghi".getBytes(StandardCharsets.UTF_8)).expect(201).field("fileId");
        etag = as("officer").get("/api/accidents/" + number).expect(200).etag();
        visitor = new Visitor(base());
        visitor.get("/login");
        visitor.post("/login", "username", "officer", "password", "demo");
        visitor.get("/accidents/" + number);
    }

    @Test
    void every_kind_of_command_is_told_to_try_again_and_leaves_nothing_behind() throws Exception {
        Map<String, Supplier<Reply>> kinds = kinds();
        Map<String, Long> before = new TreeMap<>();
        Map<String, Long> after = new TreeMap<>();
        whileFull(() -> {
            before.putAll(counts());
            kinds.forEach((kind, command) -> busy(kind, command.get()));
            HttpResponse<String> page = form();
            assertThat(page.statusCode()).as(page.body()).isEqualTo(503);
            assertThat(page.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(page.body()).contains("hãy thử lại sau ít giây");
            after.putAll(counts());
        });
        assertThat(after).isEqualTo(before);
        etag = "";
        kinds.forEach((kind, command) ->
                assertThat(command.get().status()).as(kind).isIn(kind.endsWith("refused") ? List.of(422) : List.of(200, 201)));
    }

    private Map<String, Supplier<Reply>> kinds() {
        Map<String, Supplier<Reply>> kinds = new LinkedHashMap<>();
        kinds.put("a new case", () -> report("79"));
        kinds.put("a note", () -> ofCase("add-note", "{\"text\":\"ghi\"}"));
        kinds.put("a person", () -> ofCase("add-victim", """
                {"person":{"name":"Nạn Nhân Hai"},"occupation":"thợ","employment":"contract","condition":"dead"}"""));
        kinds.put("a request to forget", () -> as("officer").post(
                "/api/people/" + person + "/request-erasure", "{\"basis\":\"Luật 91/2025/QH15\",\"reason\":\"theo đơn\"}", "If-Match", personsEtag));
        kinds.put("broken glass", () -> as("province-75").post("/api/accidents/" + number + "/break-glass", WHY));
        kinds.put("a file", () -> ofCase("attach-file", "{\"fileId\":\"" + file + "\",\"kind\":\"other\"}"));
        kinds.put("a file that is refused", () -> as("officer").upload(number, "anh.jpg", "MZ".getBytes(StandardCharsets.UTF_8)));
        kinds.put("a sample", () -> as("auditor").post("/api/audit/samples", "{\"year\":2026,\"size\":1}"));
        return kinds;
    }

    private HttpResponse<String> form() {
        return visitor.post("/accidents/" + number + "/commands/add-note", "text", "ghi từ trang", "version", etag.replace("\"", ""));
    }

    private Reply ofCase(String command, String json) {
        if (etag.isEmpty()) return as("officer").command(number, command, json);
        return as("officer").post("/api/accidents/" + number + "/" + command, json, "If-Match", etag);
    }

    private Reply report(String province) {
        return as("officer").post("/api/accidents", """
                {"provinceCode":"%s","occurred":{"at":"2026-11-20T08:00:00+07:00","precision":"about"},"place":"Xưởng giả định",
                 "establishment":{"name":"Doanh nghiệp giả định"},"employment":"contract",
                 "casualties":{"dead":1,"severe":0,"light":0,"missing":0},
                 "notice":{"source":"employer","channel":"điện thoại","receivedAt":"2026-11-20T08:30:00+07:00"}}"""
                .formatted(province));
    }

    private static void busy(String kind, Reply reply) {
        assertThat(reply.status()).as(kind + ": " + reply.text()).isEqualTo(503);
        assertThat(reply.http().headers().firstValue("Retry-After")).as(kind).hasValue("5");
        assertThat(reply.field("type")).as(kind).isEqualTo("urn:vigil:try-again");
    }

    /** How many documents stand in every collection, those of the keys too. */
    private Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        for (String name : List.of(database.getName(), database.getName() + "_keys")) {
            MongoDatabase one = client.getDatabase(name);
            for (String collection : one.listCollectionNames()) {
                if (NOT_OF_COMMANDS.contains(collection) || collection.startsWith("system.") || collection.equals(KEYS)) continue;
                counts.put(name + "." + collection, one.getCollection(collection).countDocuments(new Document()));
            }
        }
        return counts;
    }

    /** Holds up the first commit and fills the queue behind it. */
    private void whileFull(Runnable check) throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch held = new CountDownLatch(1);
        Runnable holdUp = () -> hold(held, release);
        doorbell.listen(holdUp);
        List<Thread> waiting = new ArrayList<>();
        AtomicInteger turnedAway = new AtomicInteger();
        Thread first = Thread.ofVirtual().start(() -> report("75"));
        try {
            held.await();
            for (int i = 0; i < MORE_THAN_CAN_WAIT; i++) waiting.add(Thread.ofVirtual().start(() -> wantToAppend(turnedAway)));
            Awaitility.await().until(() -> turnedAway.get() > 0);
            check.run();
        } finally {
            waiting.forEach(Thread::interrupt);
            for (Thread each : waiting) each.join();
            doorbell.forget(holdUp);
            release.countDown();
            first.join();
        }
    }

    /** Never gets as far as the log: it gives up while it waits. */
    private void wantToAppend(AtomicInteger turnedAway) {
        try {
            appender.append(Entries.one("never-written", 0));
        } catch (LogBusy busy) {
            if (!Thread.currentThread().isInterrupted()) turnedAway.incrementAndGet();
        }
    }

    private static void hold(CountDownLatch held, CountDownLatch release) {
        held.countDown();
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
