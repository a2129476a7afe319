package vigil.eventlog;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import vigil.alarms.post.AlarmWhenTheLogIsWrong;
import vigil.journeys.Bodies;
import vigil.testing.Caller;
import vigil.testing.Reply;
import vigil.testing.RunningOffice;
import vigil.testing.mail.MailServer;
import vigil.testing.visit.Visitor;

/**
 * The log of a running office is damaged behind its back. At its end: nothing more is taken, everybody is told why, nobody loses a
 * form, and all goes on once it is put right. In what everybody has read long ago: work goes on, and those who answer for it know.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestPropertySource(properties = {"vigil.proofs.audit-rate=100000", "vigil.proofs.seconds=1"})
class BrokenLogTest extends RunningOffice {

    private static final GreenMail MAIL = MailServer.onFreePort();

    @Autowired
    private MongoDatabase database;

    @Autowired
    private EventHistory history;

    @Autowired
    private Verification verification;

    @Autowired
    private AlarmWhenTheLogIsWrong alarm;

    private MongoCollection<Document> log;
    private String number = "";
    private String hit = "";

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry properties) {
        MailServer.start(MAIL, properties);
    }

    @BeforeAll
    void a_case_and_a_leader_with_an_address() {
        log = database.getCollection("log");
        clock.set("2026-11-20T09:00:00+07:00");
        as("leader").put("/api/alarms/settings", "{\"email\":\"leader@example.vn\"}").expect(200);
        number = report().expect(201).field("number");
        hit = report().expect(201).field("number");
    }

    @AfterAll
    void stop() {
        MAIL.stop();
    }

    @Test
    @Order(1)
    void a_commit_that_is_gone_from_the_end_stops_every_command_and_everybody_is_told_until_it_is_back() throws Exception {
        Visitor officer = visitor("officer");
        Document newest = lost();

        Reply refused = note().expect(503);
        assertThat(refused.field("type")).isEqualTo("urn:vigil:commands-stopped");
        assertThat(refused.http().headers().firstValue("Retry-After")).hasValue("5");
        report().expect(503);
        assertThat(newest().getLong("_id")).as("nothing was put behind it").isLessThan(newest.getLong("_id"));

        HttpResponse<String> form = officer.post(
                "/accidents/" + number + "/commands/add-note", "text", "điều vừa gõ", "_version", version(number));
        assertThat(form.statusCode()).isEqualTo(503);
        assertThat(form.body()).as("the form comes back with what was typed").contains("điều vừa gõ", "tạm ngừng nhận việc mới");

        String sentence = "Nhật ký bị đứt tại vị trí " + newest.get("_id");
        assertThat(officer.get("/accidents").body()).contains(sentence).doesNotContain("href=\"/audit\">Xem chi tiết");
        assertThat(visitor("leader").get("/accidents").body()).contains(sentence, "href=\"/audit\">Xem chi tiết");
        assertThat(visitor("auditor").get("/audit").body())
                .contains(sentence, "events up to position " + newest.get("_id") + " are gone")
                .doesNotContain("Chưa phát hiện điều gì sai");
        assertThat(readiness().expect(503).field("log")).isEqualTo("DOWN");

        log.insertOne(newest);
        Awaitility.await().until(() -> metric("vigil_log_broken") == 0);
        note().expect(200);
        assertThat(officer.get("/accidents").body()).doesNotContain("Nhật ký bị đứt");
        Awaitility.await().until(() -> readiness().status() == 200);
    }

    @Test
    @Order(2)
    void leaders_are_told_by_mail_although_nobody_follows_the_log_any_more_and_each_day_once() {
        Document newest = lost();
        alarm.look();
        alarm.look();
        assertThat(mails()).singleElement().satisfies(mail -> assertThat(mail)
                .contains("Nhật ký bị đứt tại vị trí " + newest.get("_id"), "The log is broken at position " + newest.get("_id")));

        log.insertOne(newest); // what was recorded of the alarm stands behind the gap, and closes to it
        Awaitility.await().until(() -> metric("vigil_log_broken") == 0);
        Awaitility.await().untilAsserted(() -> assertThat(alarms(as("auditor")))
                .anyMatch(what -> what.contains("Nhật ký bị đứt tại vị trí " + newest.get("_id"))));
        note().expect(200);
    }

    @Test
    @Order(3)
    void what_was_changed_long_ago_is_told_to_those_who_answer_for_it_and_work_goes_on() {
        Document first = Objects.requireNonNull(log.find(eq("_id", 0L)).first());
        Awaitility.await().until(() -> verification.report().lastRoundTo() > 0);
        log.updateOne(eq("_id", 0L), Updates.set("ev.0.m", "{\"by\":\"somebody else\"}"));
        verification.again();
        Awaitility.await().until(() -> !verification.report().sound());

        String sentence = "phát hiện chỗ không khớp tại vị trí 0";
        Awaitility.await().until(() -> visitor("leader").get("/accidents").body().contains(sentence));
        assertThat(visitor("auditor").get("/audit").body()).contains(sentence);
        assertThat(visitor("officer").get("/accidents").body()).doesNotContain(sentence);
        assertThat(readiness().expect(200).field("log")).isEqualTo("UP");
        note().expect(200);
        alarm.look();
        Awaitility.await().untilAsserted(() -> assertThat(alarms(as("leader"))).anyMatch(what -> what.contains(sentence)));

        log.replaceOne(eq("_id", 0L), first);
        Awaitility.await().until(() -> verification.report().sound());
        Awaitility.await().until(() -> !visitor("leader").get("/accidents").body().contains(sentence));
    }

    /** The newest commit, which is of another case, is gone, and the server has seen it. */
    private Document lost() {
        note(hit).expect(200);
        Document newest = newest();
        Awaitility.await().until(() -> metric("vigil_log_head") >= newest.getLong("_id"));
        log.deleteOne(eq("_id", newest.get("_id")));
        Awaitility.await().until(() -> metric("vigil_log_broken") == 1);
        return newest;
    }

    private Document newest() {
        return Objects.requireNonNull(log.find().sort(new Document("_id", -1)).limit(1).first());
    }

    private Reply note() {
        return note(number);
    }

    private Reply note(String of) {
        return as("officer").post("/api/accidents/" + of + "/add-note", "{\"text\":\"ghi\"}", "If-Match", "\"" + version(of) + "\"");
    }

    private String version(String of) {
        return String.valueOf(history.length(of, 0));
    }

    private Reply report() {
        return as("officer").post(
                "/api/accidents", Bodies.fatalAccident("75", "2026-11-20T08:00:00+07:00", "2026-11-20T08:30:00+07:00"));
    }

    private Reply readiness() {
        return as("officer").get("/api/health/readiness");
    }

    private Visitor visitor(String account) {
        Visitor visitor = new Visitor(base());
        visitor.get("/login");
        visitor.post("/login", "username", account, "password", "demo");
        return visitor;
    }

    private double metric(String name) {
        return as("admin").get("/actuator/prometheus").expect(200).text().lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> alarms(Caller who) {
        JsonNode list = who.get("/api/alarms").expect(200).json();
        return list.get("alarms").valueStream().map(one -> one.get("what").asString()).toList();
    }

    private static List<String> mails() {
        return Arrays.stream(MAIL.getReceivedMessages()).map(BrokenLogTest::text).toList();
    }

    private static String text(MimeMessage mail) {
        try {
            return mail.getSubject() + "\n" + mail.getContent();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
