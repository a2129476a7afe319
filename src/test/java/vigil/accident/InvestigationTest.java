package vigil.accident;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.accident.AccidentRule.*;
import static vigil.accident.Story.at;
import static vigil.accident.Story.words;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.accident.InvestigationCommand.*;
import vigil.accident.InvestigationEvent.*;
import vigil.accident.NoticeCommand.ChangeVictimCondition;
import vigil.kernel.Confidential;
import vigil.law.Condition;
import vigil.law.ConditionBasis;
import vigil.law.ExpertiseKind;
import vigil.law.Level;

/** The team, the expertises, the police. */
class InvestigationTest {

    @Test
    void the_team_is_not_below_what_severity_demands() {
        Story story = Story.of(1, 0, 0).refuses(open(Level.EMPLOYER), LEVEL_IS_BELOW_WHAT_SEVERITY_DEMANDS);
        assertThat(story.hindrance(OpenInvestigation.class)).isEmpty();
        story.tells(open(Level.PROVINCE)).happened("investigation-opened");
        Story.of(0, 2, 0).refuses(open(Level.EMPLOYER), LEVEL_IS_BELOW_WHAT_SEVERITY_DEMANDS);
        Story.of(0, 1, 0).tells(open(Level.EMPLOYER)).happened("investigation-opened");
        Story.of(1, 0, 0).tells(open(Level.SECTOR)).happened("investigation-opened");
    }

    @Test
    void there_is_one_team_at_a_time() {
        Story story = Story.of(1, 0, 0).tells(open(Level.PROVINCE));
        story.refuses(open(Level.CENTRE), INVESTIGATION_ALREADY_OPEN);
        assertThat(story.hindrance(OpenInvestigation.class)).get()
                .extracting(refused -> refused.rule())
                .isEqualTo(INVESTIGATION_ALREADY_OPEN);
    }

    @Test
    void a_team_has_members_and_a_decision_of_its_time() {
        Story story = Story.of(1, 0, 0);
        story.refuses(new SendToScene(at("2024-05-01T09:20"), List.of(), null), TEAM_NEEDS_MEMBERS);
        story.refuses(open(Level.PROVINCE, "2024-05-01", List.of()), TEAM_NEEDS_MEMBERS);
        story.refuses(open(Level.PROVINCE, "2024-05-02", List.of("A")), MUST_NOT_LIE_IN_THE_FUTURE);
        story.refuses(open(Level.PROVINCE, "2024-04-30", List.of("A")), MUST_NOT_PRECEDE_THE_ACCIDENT);
        story.tells(new SendToScene(at("2024-05-01T09:20"), List.of(words("A")), null)).happened("sent-to-scene");
    }

    @Test
    void scene_and_statements_need_a_team() {
        var scene = new RecordSceneExamination(at("2024-05-01T09:20"), null, null);
        var statement = new RecordStatement(RecordStatement.Of.WITNESS, at("2024-05-01T09:20"), null, null, null);
        Story story = Story.of(1, 0, 0);
        story.refuses(scene, INVESTIGATION_MUST_BE_OPEN).refuses(statement, INVESTIGATION_MUST_BE_OPEN);
        story.withTeam(Level.PROVINCE).tells(scene).happened("scene-examined");
        story.tells(statement).happened("statement-taken");
        var change = new ChangeTeam(words("B"), List.of(words("C")), words("Trưởng đoàn nghỉ"));
        story.tells(change).happened("team-changed");
        story.refuses(new ChangeTeam(words("B"), List.of(words("C")), words(" ")), REASON_MUST_BE_GIVEN);
    }

    @Test
    void a_victim_who_dies_later_takes_the_case_from_the_employers_team() {
        Story story = Story.of(0, 1, 0).withVictim("person-a", Condition.SEVERE).withTeam(Level.EMPLOYER);
        story.on("2024-05-04T09:00").tells(new ChangeVictimCondition(
                "v1", Condition.DEAD, at("2024-05-04T08:00"), ConditionBasis.TREATMENT, null, null));
        story.happened("victim-condition-changed", "severity-assessed", "competence-assessed", "limit-changed");
        story.refuses(
                new HoldAnnouncement(at("2024-05-04T08:30"), Confidential.of("Trụ sở"), null, null),
                LEVEL_IS_BELOW_WHAT_SEVERITY_DEMANDS);
        story.refuses(handOver(Level.EMPLOYER), HAND_OVER_GOES_UPWARDS);
        story.tells(handOver(Level.PROVINCE)).happened("investigation-handed-over");
        assertThat(story.event(InvestigationHandedOver.class).fromLevel()).isEqualTo(Level.EMPLOYER);
        story.tells(handOver(Level.CENTRE)).refuses(handOver(Level.PROVINCE), HAND_OVER_GOES_UPWARDS);
        assertThat(story.hindrance(HandOverInvestigation.class)).isPresent();
    }

    @Test
    void expertise_comes_in_once_and_after_it_was_ordered() {
        Story story = Story.of(1, 0, 0).on("2024-05-03T09:00");
        story.refuses(receive("x1", "2024-05-03T08:00"), EXPERTISE_UNKNOWN);
        story.tells(new OrderExpertise(ExpertiseKind.FORENSIC, "Trung tâm pháp y", at("2024-05-03T08:00"), null));
        assertThat(story.event(ExpertiseOrdered.class).expertiseId()).isEqualTo("x1");
        assertThat(story.state().investigation().hasForensicReport()).isFalse();
        story.refuses(receive("x1", "2024-05-03T07:00"), MUST_NOT_PRECEDE_WHAT_IT_FOLLOWS);
        story.tells(receive("x1", "2024-05-03T08:30")).happened("expertise-received");
        assertThat(story.state().investigation().hasForensicReport()).isTrue();
        story.refuses(receive("x1", "2024-05-03T08:40"), EXPERTISE_ALREADY_RECEIVED);
        assertThat(story.hindrance(ReceiveExpertise.class)).isPresent();
    }

    @Test
    void an_extension_is_asked_for_once_in_time_and_not_for_a_light_accident() {
        var ask = new RequestExtension(words("Phức tạp"));
        Story.of(0, 0, 1).refuses(ask, LIGHT_ACCIDENT_IS_NOT_EXTENDED);
        Story.of(1, 0, 0).on("2024-06-01T00:00").refuses(ask, LIMIT_IS_ALREADY_OVER);
        Story story = Story.of(1, 0, 0).on("2024-05-31T23:59").refuses(grant("2024-05-31T10:00"),
                EXTENSION_MUST_BE_REQUESTED_FIRST);
        story.tells(ask).refuses(ask, EXTENSION_ALREADY_REQUESTED);
        story.tells(new RefuseExtension(at("2024-05-31T23:00"), words("Chưa đủ lý do"), null));
        story.tells(ask).tells(grant("2024-05-31T23:30")).refuses(ask, LIMIT_ALREADY_EXTENDED);
    }

    @Test
    void an_extension_is_not_granted_when_the_limit_is_over() {
        Story story = Story.of(0, 1, 0).on("2024-05-08T09:00").tells(new RequestExtension(words("Phức tạp")));
        story.on("2024-05-09T09:00").refuses(grant("2024-05-09T08:00"), LIMIT_IS_ALREADY_OVER);
        story.tells(grant("2024-05-08T16:30")).happened("extension-granted", "limit-extended");
        assertThat(story.due()).isEqualTo(LocalDate.of(2024, 5, 15));
    }

    @Test
    void the_police_branch_has_its_order() {
        Story story = Story.of(1, 0, 0).on("2024-05-10T09:00");
        story.refuses(prosecute("2024-05-10T08:00"), MUST_BE_REFERRED_TO_POLICE_FIRST);
        story.refuses(decline("2024-05-10T08:00"), MUST_BE_REFERRED_TO_POLICE_FIRST);
        story.refuses(file("2024-05-10T08:00"), POLICE_MUST_HAVE_REFUSED_PROSECUTION_FIRST);
        story.tells(refer("2024-05-10T08:00")).refuses(refer("2024-05-10T08:00"), ALREADY_REFERRED_TO_POLICE);
        story.refuses(prosecute("2024-05-10T07:00"), MUST_NOT_PRECEDE_WHAT_IT_FOLLOWS);
        story.tells(prosecute("2024-05-10T08:10")).happened("prosecution-opened");
        story.refuses(prosecute("2024-05-10T08:20"), POLICE_HAVE_ALREADY_DECIDED);
        story.tells(decline("2024-05-10T08:30")).happened("prosecution-refused");
        story.refuses(decline("2024-05-10T08:40"), POLICE_HAVE_ALREADY_DECIDED);
        story.refuses(new RequestExtension(words("Phức tạp")), LIMIT_MUST_BE_RUNNING);
        story.tells(file("2024-05-10T08:50")).happened("police-file-received", "limit-restarted");
        story.refuses(file("2024-05-10T08:55"), POLICE_FILE_ALREADY_RECEIVED);
    }

    private static OpenInvestigation open(Level level) {
        return open(level, "2024-05-01", List.of("A"));
    }

    private static OpenInvestigation open(Level level, String decided, List<String> members) {
        return new OpenInvestigation(
                level,
                new TeamDecision("01/QĐ", LocalDate.parse(decided)),
                words("Trưởng đoàn"),
                members.stream().map(Story::words).toList());
    }

    private static HandOverInvestigation handOver(Level level) {
        return new HandOverInvestigation(level, words("Có người chết"), at("2024-05-04T08:40"), null);
    }

    private static ReceiveExpertise receive(String id, String time) {
        return new ReceiveExpertise(id, at(time), null, null);
    }

    private static GrantExtension grant(String time) {
        return new GrantExtension(at(time), null);
    }

    private static ReferToPolice refer(String time) {
        return new ReferToPolice(at(time), null, null, null);
    }

    private static RecordProsecution prosecute(String time) {
        return new RecordProsecution(at(time), null, null, null);
    }

    private static RecordNoProsecution decline(String time) {
        return new RecordNoProsecution(at(time), null, null, null);
    }

    private static ReceivePoliceFile file(String time) {
        return new ReceivePoliceFile(at(time), null, null, null);
    }
}
