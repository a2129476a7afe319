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

/** Over the interface: a day of death that was written down wrongly, alone, and what letters have said of it. */
@TestPropertySource(properties = "vigil.test.office=days")
class DayOfDeathTest extends RunningOffice {

    private static final String RIGHT = "{\"victimId\":\"v1\",\"reason\":\"giấy báo tử\",\"since\":\"2026-11-03T23:30:00+07:00\"}";

    /** Somebody was hurt on 2 November and has died on the 4th, as was told first; the wife was told. */
    private String died() {
        clock.set("2026-11-05T09:00:00+07:00");
        String number = as("officer")
                .post("/api/accidents", Bodies.fatalAccident("79", "2026-11-02T07:00:00+07:00", "2026-11-02T08:00:00+07:00"))
                .expect(201)
                .field("number");
        give(number, "add-victim", """
                {"person":{"name":"Người Đã Mất"},"occupation":"thợ","employment":"contract","condition":"severe"}""");
        give(number, "change-victim-condition", """
                {"victimId":"v1","condition":"dead","at":"2026-11-04T10:00:00+07:00","basis":"treatment"}""");
        give(number, "confirm-identity", "{\"victimId\":\"v1\",\"basis\":\"căn cước\",\"at\":\"2026-11-04T12:00:00+07:00\"}");
        give(number, "add-relative", "{\"victimId\":\"v1\",\"person\":{\"name\":\"Vợ Của Người\"},\"relation\":\"vợ\"}");
        give(number, "record-death-notified", """
                {"victimId":"v1","relativeId":"r1","at":"2026-11-04T13:00:00+07:00","by":"cán bộ"}""");
        return number;
    }

    private Reply give(String number, String command, String body) {
        return as("officer").command(number, command, body).expect(200);
    }

    private void write(String number, String text) {
        give(number, "draft-letter", "{\"relativeId\":\"r1\",\"text\":\"" + text + "\"}");
        as("officer2").command(number, "check-letter", "{\"letterId\":\"l1\"}").expect(200);
        as("leader").command(number, "sign-letter", "{\"letterId\":\"l1\"}").expect(200);
        give(number, "send-letter", "{\"letterId\":\"l1\",\"channel\":\"bưu điện\",\"at\":\"2026-11-05T08:50:00+07:00\"}");
    }

    private JsonNode view(String number) {
        return as("officer").get("/api/accidents/" + number, "Vigil-Wait-For", head()).expect(200).json();
    }

    private String head() {
        return as("officer").get("/api/log/head").expect(200).field("position");
    }

    private List<String> events(String number) {
        return as("officer").get("/api/accidents/" + number + "/timeline", "Vigil-Wait-For", head()).expect(200).json().path("items")
                .valueStream().map(one -> one.path("kind").asString()).toList();
    }

    private JsonNode duty(String number, String id) {
        return as("officer").get("/api/accidents/" + number + "/duties", "Vigil-Wait-For", head()).expect(200).json().path("duties")
                .valueStream().filter(one -> one.path("duty").asString().equals(id)).findFirst().orElseThrow();
    }

    private String mistake(String number) {
        JsonNode all = as("officer").get("/api/families?waiting=true", "Vigil-Wait-For", head()).expect(200).json().path("families");
        return all.valueStream().filter(one -> one.path("number").asString().equals(number)).findFirst().orElseThrow()
                .at("/mistakes/0").asString();
    }

    @Test
    void is_corrected_alone_and_the_duty_to_write_counts_from_it() {
        String number = died();
        assertThat(duty(number, "letter:v1").path("since").toString()).contains("2026-11-04");
        give(number, "correct-victim", RIGHT);
        JsonNode view = view(number);
        assertThat(view.at("/victims/0/condition").asString()).isEqualTo("dead");
        assertThat(view.at("/victims/0/history/1/at").asString()).startsWith("2026-11-03T23:30");
        assertThat(duty(number, "letter:v1").path("since").toString()).contains("2026-11-03");
        String timeline = as("officer").get("/api/accidents/" + number + "/timeline").expect(200).text();
        assertThat(timeline).contains("\"corrected\"");
        as("officer").command(number, "correct-victim", RIGHT).refused("something-must-change");
    }

    @Test
    void a_letter_that_says_the_wrong_day_in_its_own_words_is_put_right_with_the_family() {
        String number = died();
        write(number, "Chúng tôi đau buồn được tin anh mất ngày 4 tháng 11 năm 2026");
        give(number, "correct-victim", RIGHT);
        assertThat(mistake(number)).isEqualTo("day-of-death");
        assertThat(duty(number, "put-right:l1").path("state").asString()).isEqualTo("open");
        Visitor officer = new Visitor(base());
        officer.get("/login");
        officer.post("/login", "username", "officer", "password", "demo");
        assertThat(officer.get("/families/" + number + "/v1").body())
                .contains("Ngày mất ghi trong thư đã được đính chính", "let-letter-stand?letterId=l1");
        assertThat(officer.get("/accidents/" + number + "/commands/correct-victim").body()).contains("ngày giờ mất", "name=\"since\"");
    }

    @Test
    void a_letter_that_does_not_say_it_or_says_another_hour_only_needs_no_word() {
        String number = died();
        write(number, "Chúng tôi xin chia buồn cùng gia đình");
        give(number, "correct-victim", RIGHT);
        String hour = died();
        write(hour, "anh mất ngày 4/11/2026");
        give(hour, "correct-victim", "{\"victimId\":\"v1\",\"reason\":\"nhầm giờ\",\"since\":\"2026-11-04T07:00:00+07:00\"}");
        assertThat(events(number)).contains("victim-corrected").doesNotContain("letter-follow-up-needed");
        assertThat(events(hour)).contains("victim-corrected").doesNotContain("letter-follow-up-needed");
    }

    @Test
    void what_a_letter_said_that_was_taken_over_is_read_in_the_case_it_came_from() {
        String twice = died();
        write(twice, "anh mất ngày 4/11/2026");
        String stays = died();
        give(twice, "merge-into", "{\"number\":\"" + stays + "\",\"reason\":\"cùng vụ\"}");
        give(stays, "correct-victim", RIGHT);
        assertThat(mistake(stays)).isEqualTo("day-of-death");
    }

    @Test
    void what_letters_say_is_looked_up_by_the_server_alone() {
        String number = died();
        as("officer").command(number, "correct-victim", RIGHT.replace("}", ",\"letters\":[\"l1\"]}")).expect(400);
    }
}
