package vigil.families;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import vigil.journeys.Bodies;
import vigil.testing.Reply;
import vigil.testing.RunningOffice;
import vigil.testing.visit.Visitor;

/** Over the interface: records corrected after letters had gone, and cases that became one after letters had gone. */
@TestPropertySource(properties = "vigil.test.office=households")
class HouseholdsOfTheOfficeTest extends RunningOffice {

    private String accident() {
        return accident("79");
    }

    private String accident(String province) {
        clock.set("2026-11-02T09:00:00+07:00");
        return as("officer")
                .post("/api/accidents", Bodies.fatalAccident(province, "2026-11-02T07:00:00+07:00", "2026-11-02T08:00:00+07:00"))
                .expect(201)
                .field("number");
    }

    /** A case with a dead victim and a told wife, who may be written to. */
    private String aFamily(String victim, String wife) {
        return aFamily(accident(), victim, wife);
    }

    private String aFamily(String number, String victim, String wife) {
        give(number, "add-victim", "{\"person\":{\"name\":\"" + victim + "\"},\"occupation\":\"thợ\",\"employment\":\"contract\",\"condition\":\"dead\"}");
        give(number, "confirm-identity", "{\"victimId\":\"v1\",\"basis\":\"căn cước\",\"at\":\"2026-11-02T08:10:00+07:00\"}");
        give(number, "add-relative", "{\"victimId\":\"v1\",\"person\":{\"name\":\"" + wife + "\"},\"relation\":\"vợ\"}");
        give(number, "record-death-notified", """
                {"victimId":"v1","relativeId":"r1","at":"2026-11-02T08:20:00+07:00","by":"cán bộ"}""");
        return number;
    }

    private void give(String number, String command, String body) {
        as("officer").command(number, command, body).expect(200);
    }

    private void write(String number, String letter, String relative) {
        give(number, "draft-letter", "{\"relativeId\":\"" + relative + "\",\"text\":\"Kính gửi gia đình\"}");
        as("officer2").command(number, "check-letter", "{\"letterId\":\"" + letter + "\"}").expect(200);
        as("leader").command(number, "sign-letter", "{\"letterId\":\"" + letter + "\"}").expect(200);
        give(number, "send-letter", "{\"letterId\":\"" + letter + "\",\"channel\":\"bưu điện\",\"at\":\"2026-11-02T08:50:00+07:00\"}");
    }

    private JsonNode view(String number) {
        return as("officer").get("/api/accidents/" + number, "Vigil-Wait-For", head()).expect(200).json();
    }

    private String head() {
        return as("officer").get("/api/log/head").expect(200).field("position");
    }

    private Reply correct(String person, String body, String... headers) {
        String etag = as("officer").get("/api/people/" + person).expect(200).etag();
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "If-Match";
        all[headers.length + 1] = etag;
        return as("officer").post("/api/people/" + person + "/correct-person", body, all);
    }

    private List<JsonNode> families(String number, boolean waiting) {
        JsonNode all = as("officer").get("/api/families?waiting=" + waiting, "Vigil-Wait-For", head()).expect(200).json().path("families");
        return all.valueStream().filter(one -> one.path("number").asString().equals(number)).toList();
    }

    private List<String> duties(String number) {
        return as("officer").get("/api/accidents/" + number + "/duties", "Vigil-Wait-For", head()).expect(200).json().path("duties")
                .valueStream()
                .filter(duty -> duty.path("state").asString().equals("open"))
                .map(duty -> duty.path("duty").asString())
                .toList();
    }

    @Test
    void a_name_corrected_in_the_record_is_owed_to_every_family_that_has_it_in_a_letter() {
        String number = aFamily("Người Bị Nan", "Thân Nhân Một");
        write(number, "l1", "r1");
        String victim = view(number).at("/victims/0/personId").asString();
        assertThat(families(number, true)).isEmpty();
        Reply first = correct(victim, "{\"reason\":\"ghi sót dấu\",\"name\":\"Người Bị Nạn\"}", "Idempotency-Key", "name-1").expect(200);
        Reply again = as("officer").post(
                "/api/people/" + victim + "/correct-person", "{\"reason\":\"ghi sót dấu\",\"name\":\"Người Bị Nạn\"}",
                "Idempotency-Key", "name-1", "If-Match", "\"1\"");
        assertThat(again.expect(200).field("receipt")).isEqualTo(first.field("receipt"));
        JsonNode family = families(number, true).getFirst();
        assertThat(family.path("standing").asString()).isEqualTo("to-be-put-right");
        assertThat(family.at("/mistakes/0").asString()).isEqualTo("name");
        assertThat(duties(number)).contains("put-right:l1");
        assertThat(view(number).at("/families/letters/0/followUpNeeded").asBoolean()).isTrue();
        assertThat(timeline(number)).containsOnlyOnce("letter-follow-up-needed");
        assertThat(visitor().get("/families").body()).contains("Họ tên hoặc cách xưng hô trong thư đã được đính chính");
        assertThat(visitor().get("/accidents/" + number).body()).contains("commands/let-letter-stand?letterId=l1");
        write(number, "l2", "r1");
        assertThat(families(number, true)).isEmpty();
        assertThat(duties(number)).doesNotContain("put-right:l1");
    }

    @Test
    void nothing_is_owed_where_the_name_is_the_same_and_a_reason_lets_a_letter_stand() {
        String number = aFamily("Người Bị Nạn", "Thân Nhân Hai");
        write(number, "l1", "r1");
        String wife = view(number).at("/families/relatives/0/personId").asString();
        correct(wife, "{\"reason\":\"ghi lại\",\"name\":\"Thân Nhân Hai \",\"birthYear\":1970}").expect(200);
        assertThat(families(number, true)).isEmpty();
        give(number, "record-family-wishes", "{\"relativeId\":\"r1\",\"letter\":\"yes\",\"call\":\"yes\",\"spelledName\":\"Thân Nhân Hai\"}");
        assertThat(families(number, true)).isEmpty();
        give(number, "record-family-wishes", "{\"relativeId\":\"r1\",\"letter\":\"yes\",\"call\":\"yes\",\"spelledName\":\"Thân Nhơn Hai\"}");
        assertThat(families(number, true)).hasSize(1);
        give(number, "let-letter-stand", "{\"letterId\":\"l1\",\"reason\":\"gia đình nói không cần\"}");
        assertThat(families(number, true)).isEmpty();
        assertThat(families(number, false).getFirst().path("standing").asString()).isEqualTo("sent");
        assertThat(duties(number)).doesNotContain("put-right:l1");
    }

    @Test
    void a_record_is_corrected_on_a_page_of_its_own() {
        String number = aFamily("Người Bị Nan", "Thân Nhân Sáu");
        write(number, "l1", "r1");
        String victim = view(number).at("/victims/0/personId").asString();
        String path = "/people/" + victim;
        Visitor officer = visitor();
        assertThat(officer.get(path).body()).contains(path + "/correction");
        assertThat(officer.get(path + "/correction").body()).contains("name=\"name\"", "name=\"reason\"").doesNotContain("Người Bị Nan");
        assertThat(officer.post(path + "/correction", "_version", "1", "reason", "sót dấu", "birthYear", "12").statusCode()).isEqualTo(400);
        assertThat(officer.post(path + "/correction", "_version", "9", "reason", "sót dấu", "name", "Người Bị Nạn").body()).contains("vừa được người khác sửa");
        assertThat(families(number, true)).isEmpty();
        officer.post(path + "/correction", "_version", "1", "reason", "sót dấu", "name", "Người Bị Nạn");
        assertThat(families(number, true)).hasSize(1);
        assertThat(officer.get("/families/" + number + "/v1").body()).contains("let-letter-stand?letterId=l1");
    }

    @Test
    void nobody_gives_by_hand_what_the_office_notes_by_itself() {
        String number = aFamily("Người Bị Nạn", "Thân Nhân Ba");
        as("officer").command(number, "note-corrected-person", "{\"personId\":\"person-1\",\"name\":true}").expect(404);
        as("officer").command(number, "take-over-families", "{\"fromCase\":\"x\",\"relatives\":[],\"letters\":[]}").expect(404);
        assertThat(visitor().get("/families/" + number + "/v1").body()).doesNotContain("take-over-families", "note-corrected-person");
    }

    @Test
    void a_letter_from_the_same_accident_reported_twice_counts_in_the_case_that_stays() {
        String twice = aFamily("Người Bị Nạn", "Thân Nhân Bốn");
        write(twice, "l1", "r1");
        give(twice, "record-delivery", "{\"letterId\":\"l1\",\"at\":\"2026-11-02T08:55:00+07:00\"}");
        give(twice, "record-family-wishes", "{\"relativeId\":\"r1\",\"letter\":\"through\",\"call\":\"no\",\"through\":\"Ông Trưởng Thôn\"}");
        String stays = accident();
        Reply unlisted = as("officer").command(twice, "merge-into", "{\"number\":\"" + stays + "\",\"reason\":\"cùng vụ\"}");
        unlisted.refused("victim-with-a-letter-must-be-listed-there");
        give(stays, "add-victim", """
                {"person":{"name":"người bị nạn"},"occupation":"thợ","employment":"contract","condition":"dead"}""");
        give(stays, "confirm-identity", "{\"victimId\":\"v1\",\"basis\":\"căn cước\",\"at\":\"2026-11-02T08:10:00+07:00\"}");
        give(stays, "add-relative", "{\"victimId\":\"v1\",\"person\":{\"name\":\"Mẹ Của Người\"},\"relation\":\"mẹ\"}");
        give(stays, "draft-letter", "{\"relativeId\":\"r1\",\"text\":\"Kính gửi bà\"}");
        give(twice, "merge-into", "{\"number\":\"" + stays + "\",\"reason\":\"cùng vụ\"}");

        as("officer2").command(stays, "check-letter", "{\"letterId\":\"l1\"}").refused("family-has-a-letter-since-drafting");
        give(stays, "withdraw-letter", "{\"letterId\":\"l1\",\"reason\":\"đã có thư\"}");
        as("officer").command(stays, "draft-letter", "{\"relativeId\":\"r1\",\"text\":\"Kính gửi bà\"}").refused("family-has-a-letter-already");
        as("officer").command(stays, "draft-letter", "{\"relativeId\":\"r2\",\"text\":\"Kính gửi\"}").refused("letter-already-sent");
        assertThat(families(twice, false)).isEmpty();
        assertThat(families(stays, false)).hasSize(1);
        assertThat(families(stays, false).getFirst().path("standing").asString()).isEqualTo("delivered");
        JsonNode view = view(stays);
        assertThat(view.at("/families/letters/1/takenOver/number").asString()).isEqualTo(twice);
        assertThat(view.at("/families/relatives/1/wishes/letter").asString()).isEqualTo("through");
        assertThat(visitor().get("/families/" + stays + "/v1").body()).contains("đã gửi ở vụ được gộp vào đây");
        String victim = view(twice).at("/victims/0/personId").asString();
        correct(victim, "{\"reason\":\"sai họ\",\"name\":\"Người Bị Nạn Khác\"}").expect(200);
        assertThat(duties(stays)).doesNotContain("put-right:l2");
        correct(view.at("/victims/0/personId").asString(), "{\"reason\":\"sai họ\",\"name\":\"Người Bị Nạn Khác\"}").expect(200);
        assertThat(duties(stays)).contains("put-right:l2");
    }

    @Test
    void visits_and_money_given_under_the_other_number_are_seen_in_the_case_that_stays_and_counted_once() {
        String twice = aFamily("Người Bị Nạn", "Thân Nhân Bảy");
        visit(twice, "08:30", 3_000_000);
        visit(twice, "08:40", 2_000_000);
        String stays = aFamily("Người Bị Nạn", "Thân Nhân Bảy");
        visit(stays, "08:30", 3_000_000);
        give(twice, "merge-into", "{\"number\":\"" + stays + "\",\"reason\":\"cùng vụ\"}");
        JsonNode family = families(stays, false).getFirst();
        assertThat(family.path("visits").asInt()).isEqualTo(2);
        assertThat(family.path("supportVnd").asLong()).isEqualTo(5_000_000);
        JsonNode second = view(stays).at("/families/visits/1");
        assertThat(second.at("/by/text").asString()).isEqualTo("đoàn của Sở");
        assertThat(second.at("/takenOver/number").asString()).isEqualTo(twice);
        assertThat(timeline(stays)).contains("visit-taken-over");
        assertThat(visitor().get("/families/" + stays + "/v1").body()).contains("ghi ở vụ " + twice, "2.000.000", "5.000.000");
        assertThat(visitor().get("/accidents/" + stays).body()).contains("ghi ở vụ " + twice);
    }

    private void visit(String number, String time, long given) {
        give(number, "record-visit", "{\"victimId\":\"v1\",\"at\":\"2026-11-02T" + time
                + ":00+07:00\",\"by\":\"đoàn của Sở\",\"supportVnd\":" + given + ",\"note\":\"gia đình còn mẹ già\"}");
    }

    @Test
    void from_which_case_a_letter_or_a_visit_came_is_not_told_to_who_may_not_know_of_it() {
        String elsewhere = aFamily(accident("75"), "Người Bị Nạn", "Thân Nhân Năm");
        write(elsewhere, "l1", "r1");
        visit(elsewhere, "08:30", 3_000_000);
        String stays = accident();
        give(stays, "add-victim", """
                {"person":{"name":"Người Bị Nạn"},"occupation":"thợ","employment":"contract","condition":"dead"}""");
        give(elsewhere, "merge-into", "{\"number\":\"" + stays + "\",\"reason\":\"cùng vụ\"}");
        assertThat(view(stays).toString()).contains(elsewhere);
        String seen = String.join("\n", List.of("", "/timeline", "/changes?from=0").stream()
                .map(path -> as("province-79").get("/api/accidents/" + stays + path, "Vigil-Wait-For", head()).expect(200).text())
                .toList());
        assertThat(seen).contains("letter-taken-over", "visit-taken-over", "takenOver").doesNotContain(elsewhere);
        String feed = as("province-79").get("/api/events?after=-1&limit=1000").expect(200).text();
        assertThat(feed).contains("letter-taken-over", "visit-taken-over").doesNotContain("\"fromCase\":\"" + elsewhere);
    }

    private String timeline(String number) {
        return as("officer").get("/api/accidents/" + number + "/timeline", "Vigil-Wait-For", head()).expect(200).text();
    }

    private Visitor visitor() {
        families("none", true);
        as("officer").get("/api/duties", "Vigil-Wait-For", head()).expect(200);
        Visitor visitor = new Visitor(base());
        visitor.get("/login");
        visitor.post("/login", "username", "officer", "password", "demo");
        return visitor;
    }
}
