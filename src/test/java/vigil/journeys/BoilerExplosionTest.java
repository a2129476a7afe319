package vigil.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import vigil.testing.Reply;
import vigil.testing.RunningOffice;

/**
 * The main job told once: a boiler explodes, six die, one more dies on the second day; letters, directives, expertise, the
 * police, a restarted limit, minutes, closure refused, closed, reopened. Each method is a day of the same story.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BoilerExplosionTest extends RunningOffice {

    private String number = "";
    private long knownOnTheFirstDay;

    @Test
    @Order(1)
    void day_1_the_case_is_opened_with_what_is_known() {
        clock.set("2024-05-01T08:40:00+07:00");
        Reply reported = as("province-75").post("/api/accidents", """
                {"provinceCode":"75","occurred":{"at":"2024-05-01T08:10:00+07:00","precision":"about","note":"08:10-08:30"},
                 "place":"Xã Thiện Tân","establishment":{"name":"Công ty gỗ giả định","type":2},"employment":"contract",
                 "casualties":{"dead":1,"severe":1,"light":0,"missing":0,"disputed":"1 hoặc 2 người bị thương"},
                 "notice":{"source":"police","channel":"điện thoại","receivedAt":"2024-05-01T08:30:00+07:00"},
                 "sector":"chế biến gỗ","injuringFactor":"thiết bị chịu áp lực"}""").expect(201);
        number = reported.field("number");
        assertThat(number).isEqualTo("75-2024-0001");
        assertThat(reported.events())
                .startsWith("accident-reported", "notice-received")
                .contains("severity-assessed", "competence-assessed", "limit-started");
        assertThat(reported.field("receipt")).matches("[0-9a-f]{64}");

        JsonNode duties = duties();
        assertThat(duty(duties, "SCENE_2H").toString()).contains("2024-05-01T10:30");
        assertThat(duty(duties, "INV_FATAL").toString()).contains("2024-05-31");
    }

    @Test
    @Order(2)
    void day_1_scene_team_and_victims() {
        clock.set("2024-05-01T11:00:00+07:00");
        ok("province-75", "send-to-scene", "{\"at\":\"2024-05-01T09:30:00+07:00\",\"members\":[\"Cán bộ A\"]}");
        ok("province-75", "open-investigation", """
                {"level":"province","decision":{"symbol":"01/QĐ-SLĐTBXH","date":"2024-05-01"},"head":"Trưởng đoàn A",
                 "members":["Thành viên B"]}""");
        as("province-75").command(number, "open-investigation", """
                {"level":"province","decision":{"symbol":"02/QĐ","date":"2024-05-01"},"head":"A","members":["B"]}""")
                .refused("investigation-already-open");
        addVictim("Nạn nhân giả định 1", "dead");
        addVictim("Nạn nhân giả định 2", "severe");
        knownOnTheFirstDay = Long.parseLong(
                as("leader").get("/api/log/head").expect(200).field("position"));
    }

    @Test
    @Order(3)
    void day_2_an_injured_worker_dies_and_everything_follows() {
        clock.set("2024-05-02T09:00:00+07:00");
        Reply died = ok("province-75", "change-victim-condition", """
                {"victimId":"v2","condition":"dead","at":"2024-05-02T05:00:00+07:00","basis":"treatment"}""");
        assertThat(died.events()).contains("victim-condition-changed", "severity-assessed");
        as("province-75").command(number, "change-victim-condition", """
                {"victimId":"v2","condition":"severe","at":"2024-05-02T06:00:00+07:00","basis":"recovered"}""")
                .refused("death-is-revoked-only-by-correction");

        assertThat(now().at("/casualties/dead").intValue()).isEqualTo(2);
        JsonNode then = as("auditor").get("/api/accidents/" + number + "?position=" + knownOnTheFirstDay)
                .expect(200).json();
        assertThat(then.at("/casualties/dead").intValue()).isEqualTo(1);
        JsonNode asOf = as("auditor").get("/api/accidents/" + number + "?asOf=2024-05-01T23:59:00%2B07:00")
                .expect(200).json();
        assertThat(asOf.at("/casualties")).isEqualTo(then.at("/casualties"));
    }

    @Test
    @Order(4)
    void day_2_letters_keep_their_guards() {
        clock.set("2024-05-02T10:00:00+07:00");
        for (String victim : List.of("v1", "v2")) {
            ok("province-75", "add-relative", """
                    {"victimId":"%s","person":{"name":"Thân nhân giả định của %s"},"relation":"vợ"}""".formatted(victim, victim));
        }
        as("officer").command(number, "draft-letter", "{\"relativeId\":\"r1\",\"text\":\"Kính gửi gia đình\"}")
                .refused("identity-must-be-confirmed");
        for (String victim : List.of("v1", "v2")) {
            ok("province-75", "confirm-identity",
                    "{\"victimId\":\"%s\",\"basis\":\"Căn cước\",\"at\":\"2024-05-02T09:30:00+07:00\"}".formatted(victim));
        }
        letter("r1", "v1", "l1");
        letter("r2", "v2", "l2");
        as("officer").command(number, "send-letter",
                "{\"letterId\":\"l1\",\"channel\":\"bưu điện\",\"at\":\"2024-05-02T10:00:00+07:00\"}")
                .refused("letter-already-sent");
    }

    @Test
    @Order(5)
    void day_3_directives_go_out() {
        clock.set("2024-05-03T09:00:00+07:00");
        ok("officer", "draft-directive", """
                {"to":{"kind":"enterprise","name":"Công ty gỗ giả định","provinceCode":"75"},"kind":"official-letter",
                 "urgency":"khan","subject":"Kiểm định nồi hơi","demands":[{"text":"Kiểm định lại","due":"2024-05-20"}]}""");
        as("officer").command(number, "sign-directive", "{\"directiveId\":\"d1\"}").expect(403);
        ok("leader", "sign-directive", "{\"directiveId\":\"d1\"}");
        ok("officer", "send-directive",
                "{\"directiveId\":\"d1\",\"channel\":\"bưu điện\",\"at\":\"2024-05-03T09:00:00+07:00\"}");
    }

    @Test
    @Order(6)
    void day_10_to_20_an_answer_is_graded_unacceptable_and_then_acceptable() {
        clock.set("2024-05-10T09:00:00+07:00");
        grade("Chưa kiểm định", "unacceptable", "2024-05-10T08:00:00+07:00");
        clock.set("2024-05-20T09:00:00+07:00");
        grade("Đã kiểm định", "acceptable", "2024-05-20T08:00:00+07:00");
    }

    @Test
    @Order(7)
    void day_29_expertise_turns_thirty_days_into_sixty() {
        clock.set("2024-05-30T09:00:00+07:00");
        Reply ordered = ok("province-75", "order-expertise",
                "{\"kind\":\"technical\",\"body\":\"Trung tâm kiểm định\",\"at\":\"2024-05-30T08:30:00+07:00\"}");
        assertThat(ordered.events()).contains("expertise-ordered", "limit-changed");
        assertThat(duty(duties(), "INV_EXPERT").toString()).contains("2024-06-30");
    }

    @Test
    @Order(8)
    void day_50_no_prosecution_and_the_limit_starts_anew() {
        clock.set("2024-06-10T09:00:00+07:00");
        ok("province-75", "refer-to-police", "{\"at\":\"2024-06-10T08:00:00+07:00\"}");
        clock.set("2024-06-20T09:00:00+07:00");
        ok("province-75", "record-no-prosecution", "{\"at\":\"2024-06-20T08:00:00+07:00\"}");
        clock.set("2024-06-25T09:00:00+07:00");
        Reply back = ok("province-75", "receive-police-file", "{\"at\":\"2024-06-25T08:00:00+07:00\"}");
        assertThat(back.events()).contains("limit-restarted");
        assertThat(duties().toString()).contains("2024-08-24");
    }

    @Test
    @Order(9)
    void day_60_minutes_are_published_when_the_file_is_complete() {
        clock.set("2024-07-01T09:00:00+07:00");
        ok("province-75", "receive-expertise", "{\"expertiseId\":\"x1\",\"at\":\"2024-07-01T08:00:00+07:00\"}");
        ok("province-75", "confirm-victims", "{}");
        ok("province-75", "record-findings", """
                {"occupational":"yes","mainCause":1,"injuringFactor":"thiết bị chịu áp lực","course":"Nồi hơi nổ"}""");
        ok("province-75", "hold-announcement", "{\"at\":\"2024-07-01T08:30:00+07:00\",\"place\":\"Trụ sở\"}");
        Reply refused = as("province-75")
                .command(number, "publish-minutes", "{\"at\":\"2024-07-01T09:00:00+07:00\"}")
                .refused("file-must-be-complete");
        assertThat(refused.text()).contains("v1").contains("v2");
        for (String letter : List.of("b", "c", "d", "e", "g", "h")) {
            for (String victim : List.of("v1", "v2")) attach(letter, victim);
        }
        Reply published = ok("province-75", "publish-minutes", "{\"at\":\"2024-07-01T09:00:00+07:00\"}");
        assertThat(published.events()).contains("minutes-published", "limit-stopped");
        ok("province-75", "send-minutes", "{\"at\":\"2024-07-01T09:00:00+07:00\",\"to\":[\"Bộ\"]}");
    }

    @Test
    @Order(10)
    void day_70_closure_is_refused_with_what_is_open_then_closed_and_reopened() {
        clock.set("2024-07-10T09:00:00+07:00");
        Reply open = as("officer").command(number, "request-closure", "{}").refused("checklist-has-open-items");
        assertThat(open.json().at("/details").size()).isPositive();

        for (String letter : List.of("l1", "l2")) {
            ok("officer", "record-delivery", "{\"letterId\":\"%s\",\"at\":\"2024-07-10T08:00:00+07:00\"}".formatted(letter));
        }
        ok("province-75", "verify-on-site",
                "{\"directiveId\":\"d1\",\"demandId\":\"1\",\"at\":\"2024-07-10T08:00:00+07:00\",\"holds\":true}");
        ok("leader", "close-directive", "{\"directiveId\":\"d1\",\"outcome\":\"implemented\",\"recheckAfterMonths\":6}");
        ok("officer", "request-closure", "{}");
        ok("leader", "approve-closure", "{}");
        assertThat(now().at("/status").stringValue()).isEqualTo("closed");
        as("province-75").command(number, "send-to-scene", "{\"at\":\"2024-07-10T08:00:00+07:00\",\"members\":[\"A\"]}")
                .refused("case-must-be-open");
        ok("leader", "reopen", "{\"reason\":\"Có tình tiết mới\"}");
        assertThat(now().at("/status").stringValue()).isEqualTo("open");
    }

    private void letter(String relative, String victim, String letter) {
        ok("officer", "draft-letter", "{\"relativeId\":\"%s\",\"text\":\"Kính gửi gia đình\"}".formatted(relative));
        ok("officer2", "check-letter", "{\"letterId\":\"%s\"}".formatted(letter));
        ok("leader", "sign-letter", "{\"letterId\":\"%s\"}".formatted(letter));
        String send = "{\"letterId\":\"%s\",\"channel\":\"bưu điện\",\"at\":\"2024-05-02T10:00:00+07:00\"}".formatted(letter);
        as("officer").command(number, "send-letter", send).refused("death-must-be-notified-first");
        ok("province-75", "record-death-notified", """
                {"victimId":"%s","relativeId":"%s","at":"2024-05-02T09:00:00+07:00","by":"Cán bộ A"}""".formatted(victim, relative));
        ok("officer", "send-letter", send);
    }

    private void grade(String answer, String grade, String at) {
        ok("province-75", "record-answer", """
                {"directiveId":"d1","demandId":"1","text":"%s","at":"%s"}""".formatted(answer, at));
        ok("officer", "grade-answer", """
                {"directiveId":"d1","demandId":"1","grade":"%s","reason":"Đối chiếu hồ sơ"}""".formatted(grade));
        ok("leader", "confirm-grade", "{\"directiveId\":\"d1\",\"demandId\":\"1\"}");
    }

    private void attach(String kind, String victim) {
        byte[] bytes = ("%PDF-1.4 " + kind + victim).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        String fileId = as("province-75").upload(number, kind + ".pdf", bytes).expect(201).field("fileId");
        ok("province-75", "attach-file",
                "{\"fileId\":\"%s\",\"kind\":\"%s\",\"victimId\":\"%s\"}".formatted(fileId, kind, victim));
    }

    private void addVictim(String name, String condition) {
        ok("province-75", "add-victim", """
                {"person":{"name":"%s","birthYear":1990,"sex":"female"},"occupation":"công nhân","employment":"contract",
                 "condition":"%s"}""".formatted(name, condition));
    }

    private Reply ok(String account, String command, String json) {
        return as(account).command(number, command, json).expect(200);
    }

    private JsonNode now() {
        return as("auditor").get("/api/accidents/" + number).expect(200).json();
    }

    private JsonNode duties() {
        return as("officer").get("/api/accidents/" + number + "/duties").expect(200).json();
    }

    private static JsonNode duty(JsonNode duties, String rule) {
        for (JsonNode duty : duties.isArray() ? duties : duties.at("/duties")) {
            if (duty.toString().contains("\"" + rule + "\"")) return duty;
        }
        throw new AssertionError("no duty by rule " + rule + " in " + duties);
    }
}
