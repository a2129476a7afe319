package vigil.accident;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.accident.AccidentRule.*;
import static vigil.accident.Story.at;
import static vigil.accident.Story.words;

import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.accident.InvestigationCommand.*;
import vigil.accident.InvestigationCommand.RecordFindings.Occupational;
import vigil.accident.InvestigationEvent.*;
import vigil.accident.NoticeCommand.AttachFile;
import vigil.accident.NoticeCommand.ChangeVictimCondition;
import vigil.accident.NoticeCommand.WithdrawFile;
import vigil.kernel.Confidential;
import vigil.law.Casualties;
import vigil.law.Condition;
import vigil.law.ConditionBasis;
import vigil.law.FileLetter;
import vigil.law.Level;

/** Findings, announcement, publication with a complete file, sending, and a new investigation. */
class MinutesTest {

    private static final HoldAnnouncement MEETING = new HoldAnnouncement(at("2024-05-20T08:30"), Confidential.of("Trụ sở"), null, null);
    private static final PublishMinutes PUBLICATION = new PublishMinutes(at("2024-05-20T09:00"), "01/BB", null);
    private static final SendMinutes SENDING = new SendMinutes(at("2024-05-20T09:00"), List.of("Bộ"), null);

    @Test
    void findings_use_known_causes_and_factors_and_keep_the_code() {
        Story story = investigated();
        story.refuses(findings(11, List.of(), "điện giật"), CAUSE_CODE_UNKNOWN);
        story.refuses(findings(1, List.of(1, 0), "điện giật"), CAUSE_CODE_UNKNOWN);
        story.refuses(findings(1, List.of(), "ma quỷ"), INJURING_FACTOR_UNKNOWN);
        story.tells(findings(10, List.of(1, 4), "Thiết bị chịu áp lực")).happened("findings-recorded");
        assertThat(story.event(FindingsRecorded.class).injuringFactor()).isEqualTo("pressure");
        Story.of(1, 0, 0).refuses(findings(1, List.of(), "điện giật"), INVESTIGATION_MUST_BE_OPEN);
    }

    @Test
    void the_steps_have_their_order() {
        Story story = investigated();
        story.refuses(MEETING, FINDINGS_MUST_BE_RECORDED_FIRST).refuses(PUBLICATION, FINDINGS_MUST_BE_RECORDED_FIRST);
        story.tells(findings(1, List.of(), "điện giật"));
        story.refuses(PUBLICATION, ANNOUNCEMENT_MUST_BE_HELD_FIRST).refuses(SENDING, MINUTES_MUST_BE_PUBLISHED_FIRST);
        story.tells(MEETING);
        papers(story, "v1");
        papers(story, "v2");
        story.refuses(new PublishMinutes(at("2024-05-20T08:00"), null, null), MUST_NOT_PRECEDE_WHAT_IT_FOLLOWS);
        story.tells(PUBLICATION).happened("minutes-published", "limit-stopped");
        assertThat(story.event(LimitStopped.class).inTime()).isTrue();
        story.refuses(PUBLICATION, MINUTES_ALREADY_PUBLISHED).refuses(MEETING, MINUTES_ALREADY_PUBLISHED);
        story.refuses(new SendMinutes(at("2024-05-20T09:00"), List.of(), null), RECIPIENTS_MUST_BE_NAMED);
        story.tells(SENDING).happened("minutes-sent");
    }

    @Test
    void nothing_is_published_while_a_victims_file_lacks_a_paper() {
        Story story = announced();
        assertThat(story.refusal(PUBLICATION).rule()).isEqualTo(FILE_MUST_BE_COMPLETE);
        assertThat(story.refusal(PUBLICATION).details().stream().map(Object::toString))
                .containsExactly("v1: b, c, d, e; v2: b, c, d, e");
        papers(story, "v1");
        attach(story, FileLetter.B, null).attach(FileLetter.C, null).attach(FileLetter.D, null);
        assertThat(story.refusal(PUBLICATION).details().stream().map(Object::toString))
                .as("a paper about one body lies in no other file")
                .containsExactly("v2: d, e");
        story.tells(new RecordStatement(RecordStatement.Of.WITNESS, at("2024-05-20T08:00"), null, null, null));
        assertThat(story.refusal(PUBLICATION).details().stream().map(Object::toString))
                .containsExactly("v2: d");
        assertThat(story.hindrance(PublishMinutes.class)).isPresent();
        attach(story, FileLetter.D, "v2");
        assertThat(story.hindrance(PublishMinutes.class)).isEmpty();
        story.tells(new WithdrawFile("f-B-v1", words("Nhầm")));
        story.tells(PUBLICATION);
    }

    @Test
    void a_victim_who_is_not_listed_has_no_file_yet() {
        Story story = Story.of(2, 0, 0).withVictim("person-a", Condition.DEAD).withTeam(Level.PROVINCE);
        story.on("2024-05-20T09:00").tells(findings(1, List.of(), "điện giật")).tells(MEETING);
        papers(story, "v1");
        assertThat(story.refusal(PUBLICATION).details().stream().map(Object::toString))
                .containsExactly("v?: b, c, d, e");
    }

    @Test
    void a_missing_person_declared_dead_needs_no_autopsy() {
        Story story = Story.of(new Casualties(0, 0, 0, 1, null)).withVictim("person-a", Condition.MISSING);
        story.withTeam(Level.PROVINCE).on("2024-05-20T09:00").tells(new ChangeVictimCondition(
                "v1", Condition.DEAD, at("2024-05-20T08:00"), ConditionBasis.COURT, null, null));
        story.tells(findings(1, List.of(), "đuối nước")).tells(MEETING);
        attach(story, FileLetter.B, "v1").attach(FileLetter.C, "v1").attach(FileLetter.E, "v1");
        story.tells(PUBLICATION).happened("minutes-published", "limit-stopped");
    }

    @Test
    void minutes_published_after_the_last_day_are_late() {
        Story story = announced();
        papers(story, "v1");
        papers(story, "v2");
        story.on("2024-06-01T10:00").tells(new PublishMinutes(at("2024-06-01T09:00"), null, null));
        assertThat(story.event(LimitStopped.class).inTime()).isFalse();
        assertThat(story.hindrance(RequestExtension.class)).isPresent();
    }

    @Test
    void nobody_is_late_while_the_police_keep_their_file_after_refusing_to_prosecute() {
        Story story = announced();
        papers(story, "v1");
        papers(story, "v2");
        story.tells(new ReferToPolice(at("2024-05-20T09:00"), null, null, null))
                .tells(new RecordNoProsecution(at("2024-05-20T09:00"), null, null, null));
        story.on("2024-06-05T10:00").tells(new PublishMinutes(at("2024-06-05T09:00"), null, null));
        assertThat(story.event(LimitStopped.class).inTime()).isTrue();
        story.tells(new ReceivePoliceFile(at("2024-06-05T10:00"), null, null, null)).happened("police-file-received");
    }

    @Test
    void a_new_investigation_starts_with_a_team_and_a_limit_of_its_own() {
        var again = new ReopenInvestigation(Level.CENTRE, words("Có khiếu nại"));
        Story story = announced().refuses(again, MINUTES_MUST_BE_PUBLISHED_FIRST);
        papers(story, "v1");
        papers(story, "v2");
        story.tells(PUBLICATION).on("2024-08-01T10:00").refuses(
                new ReopenInvestigation(Level.EMPLOYER, words("Có khiếu nại")), LEVEL_IS_BELOW_WHAT_SEVERITY_DEMANDS);
        story.tells(again).happened("investigation-reopened", "limit-restarted");
        assertThat(story.due()).isEqualTo("2024-08-31");
        story.refuses(findings(1, List.of(), "điện giật"), INVESTIGATION_MUST_BE_OPEN);
        story.refuses(
                new OpenInvestigation(
                        Level.PROVINCE,
                        new TeamDecision("02/QĐ", java.time.LocalDate.of(2024, 8, 1)),
                        words("B"),
                        List.of(words("C"))),
                LEVEL_IS_BELOW_WHAT_SEVERITY_DEMANDS);
        story.withTeam(Level.CENTRE).tells(findings(1, List.of(), "điện giật"));
    }

    private static Story investigated() {
        return Story.of(1, 1, 0)
                .withVictim("person-a", Condition.DEAD)
                .withVictim("person-b", Condition.SEVERE)
                .withTeam(Level.PROVINCE)
                .on("2024-05-20T09:00");
    }

    private static Story announced() {
        return investigated().tells(findings(1, List.of(), "điện giật")).tells(MEETING);
    }

    private static RecordFindings findings(int mainCause, List<Integer> causes, String factor) {
        return new RecordFindings(Occupational.YES, mainCause, factor, words("Diễn biến"), causes, null, null);
    }

    private static void papers(Story story, String victim) {
        attach(story, FileLetter.B, victim)
                .attach(FileLetter.C, victim)
                .attach(FileLetter.D, victim)
                .attach(FileLetter.E, victim);
    }

    private static Papers attach(Story story, FileLetter letter, String victim) {
        return new Papers(story, victim).attach(letter, victim);
    }

    private record Papers(Story story, String victim) {

        Papers attach(FileLetter letter, String of) {
            story.tells(new AttachFile("f-" + letter + "-" + of, letter, of, null, "0".repeat(64), 1L, null));
            return this;
        }
    }
}
