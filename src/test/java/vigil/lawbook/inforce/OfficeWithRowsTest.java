package vigil.lawbook.inforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static vigil.testing.pages.PageReader.says;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import vigil.alarms.bell.AlarmWhenADutyNearsItsEnd;
import vigil.kernel.Actor;
import vigil.kernel.Role;
import vigil.law.Law;
import vigil.projections.Rebuilds;
import vigil.testing.Caller;
import vigil.testing.Reply;
import vigil.testing.RunningOffice;
import vigil.testing.pages.PageReader;

/** A whole office with rows of its own: they govern its cases, are shown as its own, and its read models follow them. */
@DirtiesContext
class OfficeWithRowsTest extends RunningOffice {

    @Autowired
    private MongoDatabase database;

    @Autowired
    private Rebuilds rebuilds;

    @Autowired
    private FollowsTheLaw follows;

    @Autowired
    private LawInForce inForce;

    @Autowired
    private AlarmWhenADutyNearsItsEnd alarms;

    @Autowired
    private WebApplicationContext context;

    @DynamicPropertySource
    static void rows(DynamicPropertyRegistry properties) throws IOException {
        Path folder = Path.of(System.getProperty("vigil.test.data", "target/test-data"), "law-" + UUID.randomUUID());
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("rules.yaml"), """
                rules:
                  - {id: INV_FATAL, from: 2026-11-21, value: 45, reference: "Nghị định 99/2026/NĐ-CP, Điều 7"}
                duties:
                  - id: TELL_FEDERATION
                    topic: first-hours
                    from: 2026-11-21
                    reference: "Nghị định 99/2026/NĐ-CP, Điều 9"
                    by: province
                    value: 2
                    clock: {unit: working-days, starts: notice-received, stops: sent-to-scene}
                    what: {vi: "Báo Liên đoàn Lao động tỉnh", en: "Tell the provincial Federation of Labour"}
                    why: {vi: "Trong {length} ngày làm việc từ {since}: chậm nhất {due}", en: "Within {length} working days of {since}: by {due}"}
                """);
        Files.writeString(folder.resolve("authorities.yaml"),
                "central-department: [{vi: Cục An toàn, en: Safety Department, from: 2031-03-01, reference: NĐ 5/2031}]");
        Files.createDirectories(folder.resolve("codes"));
        Files.writeString(folder.resolve("codes/cause.yaml"),
                "codes: [{code: '11', vi: Nắng nóng, en: Heat, from: 2026-11-21, reference: Thông tư 3}]");
        properties.add("vigil.law.folder", folder::toString);
    }

    @AfterAll
    static void theLawOfEverybodyElse() {
        Law.putInForce(Law.shipped());
    }

    @Test
    void an_accident_of_the_day_before_keeps_its_limit_and_one_of_the_day_has_the_new_one() {
        clock.set("2026-11-22T09:00:00+07:00");
        String before = report("2026-11-20");
        String after = report("2026-11-21");
        assertThat(duties(before)).contains("2026-12-22", "Điều 35 khoản 6 điểm d").doesNotContain("Nghị định 99");
        assertThat(duties(after)).contains("2027-01-06", "Nghị định 99/2026/NĐ-CP, Điều 7");
    }

    @Test
    void a_duty_that_nobody_programmed_stands_among_the_duties_is_told_of_when_it_nears_its_end_and_ends_with_its_event() {
        clock.set("2026-11-22T09:00:00+07:00");
        String number = report("2026-11-21");
        String asked = "/api/accidents/" + number + "/duties";
        JsonNode duty = added(as("officer").get(asked, "Vigil-Wait-For", head()).expect(200));
        assertThat(duty.get("what").asString()).isEqualTo("Báo Liên đoàn Lao động tỉnh");
        assertThat(duty.get("due").get("at").asString()).startsWith("2026-11-24");
        assertThat(duty.get("why").asString())
                .startsWith("Trong 02 ngày làm việc từ 22/11/2026 08:30: chậm nhất 24/11/2026 (theo lịch nghỉ năm 2026");
        assertThat(duty.get("confirmed").asBoolean()).isFalse();
        says(
                new PageReader(context).read(Actor.of("officer", Role.OFFICER), get("/duties")),
                "Báo Liên đoàn Lao động tỉnh", "Nghị định 99/2026/NĐ-CP, Điều 9");
        says(
                new PageReader(context).read(Actor.of("officer", Role.OFFICER), get("/law?on=2026-12-01&part=all")),
                "Báo Liên đoàn Lao động tỉnh", "từ: Nhận tin báo", "đến: Cử người đến hiện trường", "bên phải làm: Sở của tỉnh");
        clock.set("2026-11-24T08:00:00+07:00");
        alarms.look();
        assertThat(alarms().text()).contains(number, "Báo Liên đoàn Lao động tỉnh", "2026-11-24");
        String sent = "{\"at\":\"2026-11-24T07:30:00+07:00\",\"members\":[\"Phòng Việc làm\"]}";
        as("officer").command(number, "send-to-scene", sent).expect(200);
        assertThat(added(as("officer").get(asked, "Vigil-Wait-For", head()).expect(200)).get("state").asString()).isEqualTo("done");
    }

    private Reply alarms() {
        return as("province-79").get("/api/alarms", "Vigil-Wait-For", head()).expect(200);
    }

    private static JsonNode added(Reply duties) {
        return duties.json().get("duties").valueStream()
                .filter(duty -> duty.get("duty").asString().equals("added:TELL_FEDERATION"))
                .findFirst()
                .orElseThrow();
    }

    private String head() {
        return String.valueOf(as("auditor").get("/api/log/head").expect(200).json().get("position").longValue());
    }

    @Test
    void the_law_is_shown_with_the_rows_of_the_office_and_their_files_hash() {
        Reply rules = as("officer").get("/api/rules?on=2026-12-01").expect(200);
        assertThat(rules.json().at("/office/2/name").asString()).isEqualTo("rules.yaml");
        assertThat(rules.json().at("/office/2/sha256").asString()).hasSize(64);
        assertThat(rules.json().at("/fingerprint").asString()).isEqualTo(Law.load().edition().fingerprint());
        assertThat(as("admin").get("/api/health/readiness").expect(200).text()).contains(Law.load().edition().fingerprint());
        says(
                new PageReader(context).read(Actor.of("officer", Role.OFFICER), get("/law?on=2026-12-01")),
                "Nghị định 99/2026/NĐ-CP, Điều 7", "cơ quan bổ sung", rules.json().at("/office/2/sha256").asString(), "45 ngày");
        String draft = "{\"id\":\"INV_FATAL\",\"from\":\"2026-01-01\",\"value\":20}";
        as("leader").post("/api/rules/preview", draft).expect(200);
    }

    @Test
    void every_row_of_the_office_is_marked_as_its_own_and_no_other() {
        String rules = new PageReader(context).read(Actor.of("officer", Role.OFFICER), get("/law?on=2026-12-01&part=all"));
        assertThat(rules).containsPattern("(?s)id=\"INV_FATAL\"(?:(?!</tr>).)*cơ quan bổ sung")
                .containsPattern("(?s)id=\"TELL_FEDERATION\"(?:(?!</tr>).)*cơ quan bổ sung")
                .doesNotContainPattern("(?s)id=\"INV_LIGHT\"(?:(?!</tr>).)*cơ quan bổ sung");
        for (var page : java.util.Map.of("/law/authorities", "Cục An toàn<", "/law/codes/cause?on=2026-12-01", "Nắng nóng").entrySet()) {
            assertThat(new PageReader(context).read(Actor.of("officer", Role.OFFICER), get(page.getKey())))
                    .containsPattern("(?s)" + page.getValue() + "(?:(?!</tr>).)*cơ quan bổ sung");
        }
    }

    @Test
    void a_read_model_that_was_reckoned_by_another_law_is_built_anew_and_the_report_names_both() {
        clock.set("2026-11-22T09:00:00+07:00");
        report("2026-11-21");
        assertThat(rebuilds.outdated()).isEmpty();
        database.getCollection("readmodels")
                .updateOne(
                        Filters.and(Filters.eq("name", "duties"), Filters.eq("live", true)),
                        Updates.set("data", Law.shipped().edition().fingerprint()));
        org.awaitility.Awaitility.await().until(() -> rebuilds.outdated().contains("duties"));
        follows.follow();
        assertThat(rebuilds.outdated()).isEmpty();
        Reply all = as("auditor").get("/api/rebuilds").expect(200);
        String id = all.json().at("/rebuilds/0/id").asString();
        says(
                new PageReader(context).read(Actor.of("auditor", Role.AUDITOR), get("/rebuilds/" + id)),
                "Hai bản được tính theo hai bản pháp luật khác nhau", Law.load().edition().fingerprint());
        assertThat(all.text()).contains("\"by\":\"law\"", Law.shipped().edition().fingerprint(), Law.load().edition().fingerprint());
    }

    @Test
    void while_another_law_is_in_force_nothing_is_decided_and_nobody_is_sent_here() {
        clock.set("2026-11-22T09:00:00+07:00");
        String number = report("2026-11-20");
        var laws = database.getCollection("laws");
        laws.insertOne(new Document("_id", 2).append("fingerprint", "another").append("since", 0L).append("office", java.util.List.of()));
        inForce.look();
        try {
            as("officer").post("/api/accidents/" + number + "/add-note", "{\"text\":\"x\"}").expect(503);
            new Caller(base(), "officer").get("/api/health/readiness").expect(503);
            as("officer").get("/api/accidents/" + number).expect(200);
        } finally {
            laws.deleteOne(Filters.eq(2));
            inForce.look();
        }
        as("officer").post("/api/accidents/" + number + "/add-note", "{\"text\":\"x\"}").expect(200);
    }

    private String duties(String number) {
        return as("officer").get("/api/accidents/" + number + "/duties", "Vigil-Wait-For", head()).expect(200).text();
    }

    private String report(String day) {
        return as("officer").post("/api/accidents", """
                {"provinceCode":"79","occurred":{"at":"%sT08:00:00+07:00","precision":"minute"},"place":"Xưởng",
                 "establishment":{"name":"Công ty Hoa Sen Giấy"},"employment":"contract",
                 "casualties":{"dead":1,"severe":0,"light":0,"missing":0},
                 "notice":{"source":"police","channel":"điện thoại","receivedAt":"2026-11-22T08:30:00+07:00"}}"""
                        .formatted(day))
                .expect(201)
                .field("number");
    }
}
