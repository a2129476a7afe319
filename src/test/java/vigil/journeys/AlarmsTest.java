package vigil.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import vigil.alarms.bell.AlarmWhenADutyNearsItsEnd;
import vigil.alarms.bell.AlarmWhenAReportIsDue;
import vigil.alarms.post.Postman;
import vigil.eventlog.EventHistory;
import vigil.testing.Caller;
import vigil.testing.RunningOffice;
import vigil.testing.mail.MailServer;

/** A fatal accident is reported, and people are told in time: in the product, and by a real mail server. */
class AlarmsTest extends RunningOffice {

    private static final GreenMail MAIL = MailServer.onFreePort();

    private static final String QUICK_REPORT = "Sở báo cáo nhanh";

    @Autowired
    private AlarmWhenADutyNearsItsEnd watch;

    @Autowired
    private AlarmWhenAReportIsDue reports;

    @Autowired
    private Postman postman;

    @Autowired
    private EventHistory history;

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry properties) {
        MailServer.start(MAIL, properties);
    }

    @AfterAll
    void stop() {
        MAIL.stop();
    }

    private String number = "";

    @BeforeEach
    void aFatalAccident() {
        if (!number.isEmpty()) return;
        clock.set("2026-03-02T21:45:00+07:00");
        choose("officer", "{'email':'officer@example.vn'}");
        choose("province-75", "{'email':'p75@example.vn','mail':'daily'}");
        choose("province-79", "{'email':'p79@example.vn'}");
        choose("leader", "{'email':'leader@example.vn'}");
        number = as("officer")
                .post("/api/accidents", Bodies.fatalAccident("75", "2026-03-02T21:10:00+07:00", "2026-03-02T21:30:00+07:00"))
                .expect(201)
                .field("number");
    }

    private void choose(String account, String json) {
        as(account).put("/api/alarms/settings", json.replace('\'', '"')).expect(200);
    }

    /** Looks over the duties, as the server does every minute. */
    private void look() {
        as("auditor").get("/api/duties", "Vigil-Wait-For", head()).expect(200);
        watch.look();
    }

    /** Carries mail until there is some of which this is true. */
    private void carryUntil(String address, Predicate<String> arrived) {
        Awaitility.await().pollInSameThread().until(() -> {
            postman.deliver();
            return mailsTo(address).stream().anyMatch(arrived);
        });
    }

    private String head() {
        return Long.toString(history.head());
    }

    private List<JsonNode> alarms(Caller who) {
        JsonNode list = who.get("/api/alarms", "Vigil-Wait-For", head()).expect(200).json();
        return StreamSupport.stream(list.get("alarms").spliterator(), false).toList();
    }

    private List<String> stages(Caller who, String what) {
        return alarms(who).stream()
                .filter(alarm -> alarm.get("what").asString().contains(what))
                .map(alarm -> alarm.get("stage").asString())
                .toList();
    }

    private JsonNode firstOfTheScene(Caller who) {
        return alarms(who).stream().filter(alarm -> alarm.get("what").asString().contains("hiện trường")).toList().getLast();
    }

    private static List<String> mailsTo(String address) {
        return Arrays.stream(MAIL.getReceivedMessages())
                .filter(mail -> address.equals(recipient(mail)))
                .map(AlarmsTest::text)
                .toList();
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage mail) {
        try {
            return mail.getSubject() + "\n" + mail.getContent();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void people_are_told_of_the_scene_within_two_hours_at_night_too_and_leaders_only_when_nothing_is_done() {
        look();
        look();
        assertThat(stages(as("province-75"), "hiện trường")).containsExactly("owed");
        assertThat(stages(as("province-79"), "hiện trường")).isEmpty();
        assertThat(stages(as("leader"), "hiện trường")).isEmpty();
        carryUntil("p75@example.vn", mail -> mail.contains(number));
        assertThat(mailsTo("p75@example.vn"))
                .as("by night, though the mail was asked for once a day: the limit is the law's")
                .singleElement()
                .asString()
                .contains(number, "https://vigil.example.vn/alarms", "-- English --")
                .doesNotContain("Công ty");

        clock.set("2026-03-02T23:31:00+07:00");
        look();
        assertThat(stages(as("province-75"), "hiện trường")).containsExactly("late", "owed");
        clock.set("2026-03-04T00:10:00+07:00");
        look();
        assertThat(stages(as("leader"), "hiện trường")).containsExactly("late");
        assertThat(stages(as("province-75"), QUICK_REPORT))
                .as("owed at once: told at its beginning and after a day, never late").containsExactly("due", "owed");
        assertThat(stages(as("officer"), QUICK_REPORT)).containsExactly("due");
        assertThat(stages(as("leader"), QUICK_REPORT)).isEmpty();
        assertThat(mailsTo("p79@example.vn")).noneMatch(mail -> mail.contains(number));

        assertEverybodyRecorded();
        assertNothingIsLostWhenTheMailServerIsAway();
        assertWhatIsOwedAtOnceIsRemindedOfUntilItIsDone();
    }

    private void assertWhatIsOwedAtOnceIsRemindedOfUntilItIsDone() {
        assertThat(stages(as("leader"), QUICK_REPORT)).as("undone after three days").containsExactly("due");
        as("province-75").command(
                number, "record-notice",
                "{\"source\":\"province\",\"channel\":\"fax\",\"receivedAt\":\"2026-04-20T10:00:00+07:00\",\"form\":\"XIII\"}")
                .expect(200);
        look();
        assertThat(alarms(as("leader"))).filteredOn(alarm -> alarm.get("what").asString().contains(QUICK_REPORT))
                .singleElement().matches(alarm -> alarm.get("over").asBoolean());
    }

    private void assertEverybodyRecorded() {
        JsonNode alarm = firstOfTheScene(as("province-75"));
        assertThat(alarm.get("told").toString()).contains("province-75", "officer", "taken").doesNotContain("@");
        String id = alarm.get("alarm").asString();
        as("province-79").post("/api/alarms/" + id + "/seen", "").expect(404);
        as("province-75").post("/api/alarms/" + id + "/seen", "").expect(204);
        as("province-75").post("/api/alarms/" + id + "/seen", "").expect(204);
        assertThat(firstOfTheScene(as("province-75")).get("seenAt").asString()).startsWith("2026-03-03T17:10");
        assertThat(firstOfTheScene(as("officer")).has("seenAt")).isFalse();
        assertThat(alarms(as("admin"))).as("of cases an administrator is told nothing").isEmpty();
    }

    /** What the mail server does not take is kept and goes out when it is back. */
    private void assertNothingIsLostWhenTheMailServerIsAway() {
        MAIL.stop();
        clock.set("2026-04-20T10:00:00+07:00");
        look();
        assertThat(alarms(as("leader"))).hasSizeGreaterThan(1);
        postman.deliver();
        MAIL.start();
        Awaitility.await().pollInSameThread().until(() -> {
            clock.pass(Duration.ofMinutes(5));
            postman.deliver();
            return !mailsTo("leader@example.vn").isEmpty();
        });
    }

    @Test
    void a_province_is_reminded_of_its_synthesis_step_by_step_until_it_is_in() {
        assertThat(dayOf("2026-07-09T09:00:00+07:00")).as("a week before").containsExactly("due-soon");
        assertThat(dayOf("2026-07-09T15:00:00+07:00")).as("once a step").containsExactly("due-soon");
        assertThat(dayOf("2026-07-13T09:00:00+07:00")).containsExactly("due-soon", "due-soon");
        assertThat(dayOf("2026-07-15T09:00:00+07:00")).as("the day itself, at the office too").containsExactly("due", "due-soon", "due-soon");
        assertThat(stages(as("officer"), "Sở báo cáo tổng hợp tai nạn 6 tháng: còn 34 tỉnh")).containsExactly("due");
        carryUntil("p79@example.vn", mail -> mail.contains("Sở báo cáo tổng hợp tai nạn 6 tháng: chưa gửi"));
        as("province-79").post("/api/syntheses",
                "{\"period\":{\"year\":2026,\"half\":1},\"provinceCode\":\"79\",\"sentOn\":\"2026-07-15\",\"establishments\":[]}").expect(201);
        assertThat(dayOf("2026-07-16T09:00:00+07:00")).as("it is in").containsExactly("due", "due-soon", "due-soon");
        assertThat(alarms(as("province-79"))).filteredOn(alarm -> alarm.get("kind").asString().equals("report")
                        && alarm.get("what").asString().contains("Sở báo cáo"))
                .allMatch(alarm -> alarm.get("over").asBoolean());
        assertThat(stages(as("province-75"), "Sở báo cáo tổng hợp tai nạn 6 tháng")).startsWith("late");
        assertThat(stages(as("officer"), "còn 33 tỉnh")).containsExactly("late");
    }

    /** The stages told to the province about its synthesis, newest first, after a look at some time. */
    private List<String> dayOf(String time) {
        clock.set(time);
        as("officer").get("/api/coverage?year=2026&half=1", "Vigil-Wait-For", head()).expect(200);
        reports.look();
        return stages(as("province-79"), "Sở báo cáo tổng hợp tai nạn 6 tháng");
    }

    @Test
    void the_data_protection_officer_hears_at_once_that_the_glass_was_broken() {
        as("province-79")
                .post("/api/accidents/" + number + "/break-glass", "{\"reason\":\"Nạn nhân chuyển viện về Thành phố\"}")
                .expect(200);
        Awaitility.await().until(() -> !stages(as("dpo"), "province-79").isEmpty());
        assertThat(stages(as("dpo"), "province-79")).containsExactly("happened");
        assertThat(stages(as("officer"), "province-79")).isEmpty();
    }

    @Test
    void a_choice_that_cannot_be_names_its_field_and_changes_nothing() {
        assertThat(as("leader2").put("/api/alarms/settings", "{\"email\":\"nowhere\"}").expect(400).text())
                .contains("email");
        assertThat(as("leader2").put("/api/alarms/settings", "{\"quietFrom\":\"25:00\"}").expect(400).text())
                .contains("quietFrom");
        assertThat(as("leader2").put("/api/alarms/settings", "{\"role\":\"admin\"}").expect(400).text())
                .contains("role");
        assertThat(as("leader2").get("/api/alarms/settings").json().has("email")).isFalse();
    }
}
