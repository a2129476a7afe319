package vigil.desk.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import vigil.accident.Establishment;
import vigil.accident.Notice;
import vigil.accident.NoticeCommand.ReportAccident;
import vigil.commands.CommandDesk;
import vigil.commands.Order;
import vigil.kernel.Actor;
import vigil.kernel.Confidential;
import vigil.kernel.Moment;
import vigil.kernel.Role;
import vigil.law.Casualties;
import vigil.law.Employment;

/** Place and address, sealed since they may name somebody, are shown to all, found, corrected, and erased apart from other words. */
@TestPropertySource(properties = "vigil.test.office=sealed-facts")
class SealedFactsTest extends OfficeOfFacts {

    @Autowired
    private CommandDesk desk;

    private String reported(String place, String summary) {
        return reported(fatalAccident("79")
                .replace("Xưởng giả định", place)
                .replace("\"name\":\"Doanh nghiệp giả định\"", "\"name\":\"Doanh nghiệp giả định\",\"address\":\"đường Hoàng Liên\"")
                .replace("\"casualties\"", "\"summary\":\"" + summary + "\",\"casualties\""));
    }

    @Test
    void everybody_who_may_see_the_case_is_shown_both_as_plain_text_and_finds_it_by_them() {
        String number = reported("Mỏ đá Núi Sập", "nổ mìn");
        for (String account : new String[] {"officer", "leader", "auditor", "dpo", "province-79"}) {
            JsonNode facts = as(account).get("/api/accidents/" + number).expect(200).json().get("facts");
            assertThat(facts.get("place").stringValue()).as(account).isEqualTo("Mỏ đá Núi Sập");
            assertThat(facts.at("/establishment/address").stringValue()).isEqualTo("đường Hoàng Liên");
            assertThat(facts.at("/establishment/name").stringValue()).isEqualTo("Doanh nghiệp giả định");
            for (String word : new String[] {"nui+SAP", "hoang+lien", "sap+dinh"}) {
                assertThat(found(account, word)).as(word).contains("\"number\":\"" + number + "\"", "\"place\":\"Mỏ đá Núi Sập\"");
            }
            assertThat(as(account).get("/api/accidents/" + number + "/timeline").expect(200).text()).contains("Mỏ đá Núi Sập");
        }
        assertThat(found("province-75", "nui+sap")).contains("\"total\":0");
    }

    @Test
    void what_stays_as_it_was_is_not_told_again() {
        String number = reported("Mỏ than Cọc Sáu", "sập hầm");
        String same = "\"establishment\":{\"name\":\"Doanh nghiệp giả định\",\"address\":\"đường Hoàng Liên\"}";
        String etag = as("officer").get("/api/accidents/" + number).etag();
        as("officer").post("/api/accidents/" + number + "/correct-facts",
                        "{\"reason\":\"nhầm\",\"place\":\"Mỏ than Cọc Sáu\"," + same + "}", "If-Match", etag)
                .refused("something-must-change");
        as("officer").command(number, "correct-facts",
                "{\"reason\":\"nhầm\",\"place\":\"Mỏ than Đèo Nai\"," + same + "}").expect(200);
        assertThat(as("officer").get("/api/accidents/" + number + "/changes?from=0").expect(200).text()).contains("Mỏ than Đèo Nai");
        assertThat(found("officer", "coc+sau")).contains("\"total\":0");
    }

    @Test
    void what_else_was_told_with_them_falls_alone() throws InterruptedException {
        String number = reported("Cảng Gò Dầu", "Lộc Tyqvorm Wexblund bị thương");
        forget(relative(number, "Lộc Tyqvorm Wexblund"));

        JsonNode facts = as("officer").get("/api/accidents/" + number).expect(200).json().get("facts");
        assertThat(facts.at("/summary/state").stringValue()).isEqualTo("erased");
        assertThat(facts.get("place").stringValue()).isEqualTo("Cảng Gò Dầu");
        assertThat(found("officer", "go+dau")).contains(number);
    }

    /** As a version wrote it that did not seal them: the log keeps such events for ever. */
    @Test
    void what_was_kept_in_clear_is_shown_found_and_corrected_as_before() {
        OffsetDateTime at = OffsetDateTime.parse("2026-11-02T07:00:00+07:00");
        Establishment establishment = new Establishment(new Confidential.Clear("Cơ sở cũ"), 2, null, new Confidential.Clear("phố Lò Đúc"));
        String number = desk.give(Order.of(new ReportAccident(
                "79", Moment.exactly(at), new Confidential.Clear("Bến Bình Đông"), establishment, Employment.CONTRACT,
                new Casualties(1, 0, 0, 0, null), new Notice(Notice.Source.PRESS, "báo", at.plusMinutes(9), null, null),
                null, null, null), null, Actor.of("officer", Role.OFFICER))).stream();
        JsonNode facts = as("officer").get("/api/accidents/" + number).expect(200).json().get("facts");
        assertThat(facts.get("place").stringValue()).isEqualTo("Bến Bình Đông");
        assertThat(facts.at("/establishment/address").stringValue()).isEqualTo("phố Lò Đúc");
        assertThat(found("officer", "ben+binh+dong+duc")).contains(number);
        assertThat(as("officer").get("/api/accidents/" + number + "/timeline").expect(200).text()).contains("Bến Bình Đông", "phố Lò Đúc");
        assertThat(as("officer").get("/api/events?after=-1&limit=1000").expect(200).text()).contains("Bến Bình Đông");
        as("officer").command(number, "correct-facts", "{\"reason\":\"nhầm\",\"place\":\"Bến Phú Định\"}").expect(200);
        assertThat(as("officer").get("/api/accidents/" + number).expect(200).text()).contains("Bến Phú Định");
        assertThat(found("officer", "phu+dinh+lo+duc")).contains(number);
    }

    private String found(String account, String words) {
        return asked(account, "/api/accidents?q=" + words);
    }
}
