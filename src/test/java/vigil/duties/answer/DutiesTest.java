package vigil.duties.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.testing.BoilerCase.NUMBER;
import static vigil.testing.BoilerCase.people;
import static vigil.testing.BoilerCase.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vigil.duties.DutyList;
import vigil.duties.DutyStage;
import vigil.duties.DutyView;
import vigil.duties.FindDuties;
import vigil.duties.FindNextDuties;
import vigil.duties.ShowDuties;
import vigil.kernel.Actor;
import vigil.kernel.Precision;
import vigil.kernel.Role;
import vigil.law.Duty.State;
import vigil.law.Duty.Whose;
import vigil.questions.Asker;
import vigil.testing.BoilerCase;
import vigil.testing.ReadingRooms;
import vigil.testing.ToldCases;

/** Duties as they are asked for: late only against a clock. */
class DutiesTest {

    private static final Asker AUDITOR = Asker.of(Actor.of("auditor", Role.AUDITOR));

    private static List<DutyView> shown(ToldCases log, String now) {
        try (ReadingRooms rooms = new ReadingRooms(log, now)) {
            return rooms.ask(new ShowDuties(NUMBER), AUDITOR).duties();
        }
    }

    private static DutyView duty(List<DutyView> duties, String id) {
        return duties.stream().filter(one -> one.duty().equals(id)).findFirst().orElseThrow();
    }

    private static ToldCases justReported() {
        return new ToldCases()
                .on("2024-05-01T08:45")
                .tell(NUMBER, report("75", "2024-05-01T08:10", "2024-05-01T08:30", people(1, 1)));
    }

    @Test
    void the_first_hours_of_a_fatal_accident() {
        List<DutyView> duties = shown(justReported(), "2024-05-01T09:00");
        DutyView scene = duty(duties, "scene");
        assertThat(scene.state()).isEqualTo(State.OPEN);
        assertThat(scene.rule()).isEqualTo("SCENE_2H");
        assertThat(scene.due()).isNotNull();
        assertThat(scene.due().at()).isEqualTo(ToldCases.at("2024-05-01T10:30"));
        assertThat(scene.why()).isNotBlank();
        DutyView minutes = duty(duties, "publish-minutes");
        assertThat(minutes.due()).isNotNull();
        assertThat(minutes.due().precision()).isEqualTo(Precision.DATE);
        assertThat(minutes.due().date()).isEqualTo("2024-05-31");
        assertThat(minutes.rule()).isEqualTo("INV_FATAL");
    }

    @Test
    void time_alone_makes_a_duty_late() {
        assertThat(duty(shown(justReported(), "2024-05-01T10:30"), "scene").state()).isEqualTo(State.OPEN);
        assertThat(duty(shown(justReported(), "2024-05-01T10:31"), "scene").state()).isEqualTo(State.LATE);
        assertThat(duty(shown(justReported(), "2024-05-31T23:59"), "publish-minutes").state()).isEqualTo(State.OPEN);
        assertThat(duty(shown(justReported(), "2024-06-01T00:00"), "publish-minutes").state()).isEqualTo(State.LATE);
    }

    @Test
    void an_open_duty_comes_near_by_the_steps_at_which_people_are_told() {
        assertThat(stage("2024-05-01T09:00", "scene")).isEqualTo(DutyStage.OPEN);
        assertThat(stage("2024-05-01T09:31", "scene")).as("its last hour").isEqualTo(DutyStage.DUE);
        assertThat(stage("2024-05-01T10:31", "scene")).isEqualTo(DutyStage.LATE);
        assertThat(stage("2024-05-24T23:59", "publish-minutes")).isEqualTo(DutyStage.OPEN);
        assertThat(stage("2024-05-25T00:00", "publish-minutes")).as("a week before").isEqualTo(DutyStage.DUE_SOON);
        assertThat(stage("2024-05-31T00:00", "publish-minutes")).as("its last day").isEqualTo(DutyStage.DUE);
        assertThat(stage("2024-06-01T00:00", "publish-minutes")).isEqualTo(DutyStage.LATE);
        assertThat(stage("2024-05-02T08:29", "quick-report")).as("owed at once").isEqualTo(DutyStage.OPEN);
        assertThat(stage("2024-05-02T08:30", "quick-report")).as("undone after a day").isEqualTo(DutyStage.DUE);
        assertThat(stage("2024-12-31T08:30", "quick-report")).as("never late").isEqualTo(DutyStage.DUE);
        assertThat(stage("2024-05-01T09:00", "closure")).isEqualTo(DutyStage.NOT_APPLICABLE);
        assertThat(duty(shown(BoilerCase.told(), "2024-05-11T09:00"), "scene").stage()).isEqualTo(DutyStage.DONE);
    }

    private static DutyStage stage(String now, String duty) {
        return duty(shown(justReported(), now), duty).stage();
    }

    @Test
    void what_happened_since_changes_the_duties() {
        List<DutyView> duties = shown(BoilerCase.told(), "2024-05-11T09:00");
        assertThat(duty(duties, "scene").state()).isEqualTo(State.DONE);
        assertThat(duty(duties, "publish-minutes").rule()).isEqualTo("INV_EXPERT");
        assertThat(duty(duties, "letter:v1").rule()).as("it came back").isEqualTo("LETTER_RETURNED");
        assertThat(duty(duties, "letter:v2").state()).isEqualTo(State.OPEN);
        assertThat(duty(duties, "demand:d1:1").state()).as("the answer was not acceptable").isEqualTo(State.OPEN);
        assertThat(duty(duties, "demand:d1:1").of()).isEqualTo(Whose.ENTERPRISE);
    }

    @Test
    void the_most_urgent_comes_first() {
        List<DutyView> duties = shown(BoilerCase.told(), "2024-05-25T09:00");
        List<State> states = duties.stream().map(DutyView::state).distinct().toList();
        assertThat(states).containsExactly(State.LATE, State.OPEN, State.DONE, State.NOT_APPLICABLE);
    }

    @Test
    void duties_of_all_cases_are_found_by_bearer_lateness_and_province() {
        ToldCases log = BoilerCase.told();
        log.on("2024-06-02T10:00")
                .tell("79-2024-0001", report("79", "2024-06-02T07:00", "2024-06-02T08:00", people(1, 0)));
        try (ReadingRooms rooms = new ReadingRooms(log, "2024-06-02T10:30")) {
            assertThat(find(rooms, true, null, Whose.ENTERPRISE, AUDITOR)).containsExactly("75-2024-0001 demand:d1:1");
            assertThat(find(rooms, true, "79", null, AUDITOR)).containsExactly("79-2024-0001 scene");
            assertThat(find(rooms, false, null, null, AUDITOR)).hasSizeGreaterThan(6);
            Asker hcm = Asker.of(new Actor("province-79", Role.PROVINCIAL, "79"));
            assertThat(find(rooms, false, null, null, hcm)).isNotEmpty().allMatch(line -> line.startsWith("79-"));
            assertThat(find(rooms, false, "75", null, hcm)).isEmpty();
        }
    }

    private static List<String> find(
            ReadingRooms rooms, boolean late, @Nullable String province, @Nullable Whose of, Asker asker) {
        DutyList found = rooms.ask(new FindDuties(late, province, of, 1), asker);
        assertThat(found.total()).isEqualTo(found.duties().size());
        return found.duties().stream().map(duty -> duty.number() + " " + duty.duty()).toList();
    }

    @Test
    void the_next_duty_of_a_case_is_the_one_due_first_and_none_of_another_province() {
        try (ReadingRooms rooms = new ReadingRooms(justReported(), "2024-05-01T09:00")) {
            FindNextDuties question = new FindNextDuties(List.of(NUMBER, "01-2024-0001"));
            assertThat(rooms.ask(question, AUDITOR).duties()).extracting(DutyView::duty).containsExactly("scene");
            Asker hcm = Asker.of(new Actor("province-79", Role.PROVINCIAL, "79"));
            assertThat(rooms.ask(question, hcm).duties()).isEmpty();
        }
    }
}
