package vigil.accident;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.accident.Story.at;
import static vigil.accident.Story.words;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vigil.accident.InvestigationCommand.*;
import vigil.accident.InvestigationEvent.*;
import vigil.accident.NoticeCommand.ChangeVictimCondition;
import vigil.accident.NoticeCommand.RecordNotice;
import vigil.accident.NoticeEvent.CompetenceAssessed;
import vigil.accident.NoticeEvent.SeverityAssessed;
import vigil.law.Casualties;
import vigil.law.Condition;
import vigil.law.ConditionBasis;
import vigil.law.ExpertiseKind;
import vigil.law.Level;
import vigil.law.Severity;

/** The limit of the investigation follows the events of the case and nothing else (Law 84/2015/QH13, Art. 35(6)). */
class TimeLimitTest {

    @Test
    void a_fatal_accident_has_thirty_days_from_the_notice() {
        Story story = Story.of(1, 0, 0)
                .happened(
                        "accident-reported",
                        "notice-received",
                        "severity-assessed",
                        "competence-assessed",
                        "limit-started");
        assertThat(story.event(SeverityAssessed.class).severity()).isEqualTo(Severity.FATAL);
        assertThat(story.event(SeverityAssessed.class).basis().reference()).contains("Điều 9");
        assertThat(story.event(CompetenceAssessed.class).level()).isEqualTo(Level.PROVINCE);
        LimitStarted limit = story.event(LimitStarted.class);
        assertThat(limit.start()).isEqualTo(at("2024-05-01T09:10"));
        assertThat(limit.days()).isEqualTo(30);
        assertThat(limit.due()).isEqualTo("2024-05-31");
        assertThat(limit.basis().rule()).isEqualTo("INV_FATAL");
        assertThat(limit.basis().reference()).isEqualTo("Luật 84/2015/QH13, Điều 35 khoản 6 điểm d");
    }

    @Test
    void light_and_severe_accidents_have_four_seven_and_twenty_days() {
        assertThat(Story.of(0, 0, 3).due()).isEqualTo("2024-05-05");
        assertThat(Story.of(0, 1, 3).due()).isEqualTo("2024-05-08");
        assertThat(Story.of(0, 2, 0).due()).isEqualTo("2024-05-21");
    }

    @Test
    void two_are_severely_hurt_and_one_of_them_dies_on_day_five() {
        Story story = Story.of(0, 2, 0).withVictim("person-a", Condition.SEVERE).happened("victim-added");
        story.withVictim("person-b", Condition.SEVERE).happened("victim-added");
        story.on("2024-05-06T10:00").tells(dies("v2", "2024-05-06T05:00", ConditionBasis.TREATMENT));

        story.happened("victim-condition-changed", "severity-assessed", "limit-changed");
        assertThat(story.event(SeverityAssessed.class).before()).isEqualTo(Severity.SEVERE);
        assertThat(story.event(SeverityAssessed.class).severity()).isEqualTo(Severity.FATAL);
        LimitChanged changed = story.event(LimitChanged.class);
        assertThat(changed.before()).isEqualTo("2024-05-21");
        assertThat(changed.due()).isEqualTo("2024-05-31");
        assertThat(changed.start()).isEqualTo(at("2024-05-01T09:10"));
    }

    @Test
    void a_further_death_is_assessed_but_moves_no_limit() {
        Story story = Story.of(1, 1, 0).withVictim("person-a", Condition.DEAD).withVictim("person-b", Condition.SEVERE);
        story.on("2024-05-02T09:00").tells(dies("v2", "2024-05-02T05:00", ConditionBasis.EMERGENCY));
        story.happened("victim-condition-changed", "severity-assessed");
        assertThat(story.due()).isEqualTo("2024-05-31");
    }

    @Test
    void expertise_ordered_on_day_29_makes_sixty_days() {
        Story story = Story.of(1, 0, 0).on("2024-05-30T09:00").tells(expertise("2024-05-30T08:30"));
        story.happened("expertise-ordered", "limit-changed");
        LimitChanged changed = story.event(LimitChanged.class);
        assertThat(changed.days()).isEqualTo(60);
        assertThat(changed.due()).isEqualTo("2024-06-30");
        assertThat(changed.basis().rule()).isEqualTo("INV_EXPERT");
        story.tells(expertise("2024-05-30T08:40")).happened("expertise-ordered");
    }

    @Test
    void an_extension_adds_the_limit_once_more() {
        Story story = Story.of(1, 0, 0).on("2024-05-20T09:00").tells(new RequestExtension(words("Phức tạp")));
        story.tells(new GrantExtension(at("2024-05-20T09:00"), null)).happened("extension-granted", "limit-extended");
        LimitExtended extended = story.event(LimitExtended.class);
        assertThat(extended.days()).isEqualTo(30);
        assertThat(extended.before()).isEqualTo("2024-05-31");
        assertThat(extended.due()).isEqualTo("2024-06-30");
        story.tells(expertise("2024-05-20T08:30"));
        assertThat(story.event(LimitChanged.class).due())
                .as("60 days, and the 30 granted remain")
                .isEqualTo("2024-07-30");
    }

    @Test
    void a_refused_prosecution_lets_the_limit_run_anew_from_the_file() {
        Story story = Story.of(1, 0, 0)
                .on("2024-05-10T09:00")
                .tells(new ReferToPolice(at("2024-05-10T08:00"), null, null, null))
                .happened("referred-to-police");
        story.on("2024-05-20T09:00")
                .tells(new RecordNoProsecution(at("2024-05-20T08:00"), null, null, null))
                .happened("prosecution-refused");
        story.on("2024-05-25T09:00")
                .tells(new ReceivePoliceFile(at("2024-05-25T08:00"), null, null, null))
                .happened("police-file-received", "limit-restarted");
        assertThat(story.event(LimitRestarted.class).start()).isEqualTo(at("2024-05-25T08:00"));
        assertThat(story.due()).isEqualTo("2024-06-24");
        story.tells(expertise("2024-05-25T08:30"));
        assertThat(story.due()).as("counted from the file still").isEqualTo("2024-07-24");
    }

    @Test
    void a_new_run_may_be_extended_once_as_the_first_could() {
        Story story = Story.of(1, 0, 0).on("2024-05-20T09:00").tells(new RequestExtension(words("Phức tạp")));
        story.tells(new GrantExtension(at("2024-05-20T09:00"), null))
                .tells(new ReferToPolice(at("2024-05-20T09:00"), null, null, null))
                .tells(new RecordNoProsecution(at("2024-05-20T09:00"), null, null, null))
                .tells(new ReceivePoliceFile(at("2024-05-20T09:00"), null, null, null));
        assertThat(story.due()).isEqualTo("2024-06-19");
        story.tells(new RequestExtension(words("Phức tạp")))
                .tells(new GrantExtension(at("2024-05-20T09:00"), null));
        assertThat(story.due()).isEqualTo("2024-07-19");
    }

    @Test
    void an_earlier_notice_told_later_moves_the_start_back() {
        Story story = Story.of(1, 0, 0).on("2024-05-03T09:00").tells(notice("2024-05-01T08:40"));
        story.happened("notice-received", "limit-changed");
        assertThat(story.event(LimitChanged.class).start()).isEqualTo(at("2024-05-01T08:40"));
        story.tells(notice("2024-05-02T08:40")).happened("notice-received");
    }

    @Test
    void stated_casualties_follow_a_later_statement() {
        Story story = Story.of(0, 1, 0).on("2024-05-02T09:00");
        story.tells(new RecordNotice(
                Notice.Source.PROVINCE, "fax", at("2024-05-02T08:00"), null, Notice.Form.XIII,
                new Casualties(1, 0, 0, 0, null), null));
        story.happened("notice-received", "severity-assessed", "competence-assessed", "limit-changed");
        assertThat(story.due()).isEqualTo("2024-05-31");
    }

    @Test
    void a_missing_person_is_the_provinces_case_until_a_court_has_ruled() {
        Story story = Story.of(new Casualties(0, 0, 0, 1, null)).withVictim("person-a", Condition.MISSING);
        assertThat(story.state().assessment().severity()).isEqualTo(Severity.SEVERE);
        assertThat(story.state().assessment().level()).isEqualTo(Level.PROVINCE);
        assertThat(story.due()).isEqualTo("2024-05-21");
        story.on("2026-06-01T09:00").tells(dies("v1", "2026-06-01T08:00", ConditionBasis.COURT));
        assertThat(story.event(SeverityAssessed.class).severity()).isEqualTo(Severity.FATAL);
    }

    @Test
    void an_accident_of_the_last_day_of_a_province_is_in_the_hands_of_its_successor() {
        Story story = Story.unwritten().on("2025-07-02T09:00");
        story.tells(Story.report("74", "2025-06-30T22:00", "2025-07-02T08:00", new Casualties(1, 0, 0, 0, null)));
        assertThat(story.unitOn("2025-07-02")).contains("79");
        assertThat(story.unitOn("2025-06-30")).contains("74");
        assertThat(Story.LAW.places().name("74", story.state().facts().date())).isEqualTo("Bình Dương");
        assertThat(story.due()).isEqualTo(LocalDate.of(2025, 8, 1));
        Story.unwritten()
                .on("2025-07-02T09:00")
                .refuses(
                        Story.report("74", "2025-07-01T22:00", "2025-07-02T08:00", new Casualties(1, 0, 0, 0, null)),
                        AccidentRule.PROVINCE_UNKNOWN_ON_THAT_DATE);
    }

    private static ChangeVictimCondition dies(String victim, String time, ConditionBasis basis) {
        return new ChangeVictimCondition(victim, Condition.DEAD, at(time), basis, null, words("vừa nhận tin"));
    }

    private static OrderExpertise expertise(String time) {
        return new OrderExpertise(ExpertiseKind.TECHNICAL, "Trung tâm kiểm định", at(time), null);
    }

    private static RecordNotice notice(String received) {
        return new RecordNotice(Notice.Source.COMMUNE, "điện thoại", at(received), null, null, null, null);
    }
}
