package vigil.casefile.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vigil.testing.BoilerCase.NUMBER;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vigil.accident.DirectiveCommand.Grade;
import vigil.casefile.CaseView;
import vigil.casefile.DirectiveView;
import vigil.casefile.FamilyView.LetterState;
import vigil.casefile.FileView;
import vigil.casefile.Milestone;
import vigil.casefile.Milestone.Stop;
import vigil.casefile.SealedText;
import vigil.casefile.SealedText.State;
import vigil.casefile.ShowCase;
import vigil.casefile.VictimView;
import vigil.kernel.Role;
import vigil.law.Condition;
import vigil.law.FileLetter;
import vigil.law.Severity;
import vigil.testing.BoilerCase;
import vigil.testing.ToldCases;
import vigil.web.RequestProblem;

/** The case file as a reader gets it. */
class AnswerCaseTest {

    private static final ToldCases LOG = BoilerCase.told();
    private static final CaseDesk DESK = new CaseDesk(LOG);

    @AfterAll
    static void close() {
        DESK.close();
    }

    private static CaseView now() {
        return DESK.ask(ShowCase.now(NUMBER), Role.OFFICER);
    }

    @Test
    void says_what_is_known_after_all_events() {
        CaseView view = now();
        assertThat(view.version()).isEqualTo(LOG.stream(NUMBER).size());
        assertThat(view.completeTo()).isEqualTo(LOG.head());
        assertThat(view.status()).isEqualTo(CaseView.Status.OPEN);
        assertThat(view.casualties().dead()).isEqualTo(2);
        assertThat(view.assessment().severity()).isEqualTo(Severity.FATAL);
        assertThat(view.facts().place().text()).isEqualTo("Thiện Tân, Vĩnh Cửu");
        assertThat(view.facts().corrections()).isEqualTo(1);
        assertThat(view.province().name()).isEqualTo("Đồng Nai");
        assertThat(view.limit()).isNotNull();
        assertThat(view.limit().history()).hasSizeGreaterThan(1);
    }

    @Test
    void a_victim_keeps_the_history_of_its_condition() {
        VictimView victim = now().victims().get(1);
        assertThat(victim.condition()).isEqualTo(Condition.DEAD);
        assertThat(victim.history()).extracting(VictimView.ConditionStep::condition)
                .containsExactly(Condition.SEVERE, Condition.DEAD);
        assertThat(now().victims().getFirst().occupation()).isEqualTo("thợ lò");
    }

    @Test
    void words_are_open_and_names_are_initials() {
        CaseView view = now();
        SealedText name = view.victims().getFirst().name();
        assertThat(name).isNotNull();
        assertThat(name.state()).isEqualTo(State.MASKED);
        assertThat(name.text()).isEqualTo("N. V. G.");
        assertThat(view.notes().getFirst().text().text()).isEqualTo("Báo chí hỏi");
        assertThat(CaseDesk.JSON.writeValueAsString(view)).doesNotContain("Nguyễn Văn Giả", "\"sealed\"");
    }

    @Test
    void who_does_not_work_on_cases_sees_that_words_exist_but_not_the_words() {
        CaseView view = DESK.ask(ShowCase.now(NUMBER), Role.DATA_PROTECTION);
        assertThat(view.notes().getFirst().text().state()).isEqualTo(State.HIDDEN);
        assertThat(view.victims().getFirst().name()).extracting(SealedText::state).isEqualTo(State.HIDDEN);
        assertThat(CaseDesk.JSON.writeValueAsString(view)).doesNotContain("Báo chí hỏi", "N. V. G.");
    }

    @Test
    void a_letter_shows_its_whole_life() {
        var letter = now().families().letters().getFirst();
        assertThat(letter.state()).isEqualTo(LetterState.RETURNED);
        assertThat(letter.steps()).extracting(step -> step.trace().by())
                .containsExactly("officer", "officer2", "leader", "officer", "officer");
        assertThat(now().families().relatives().getFirst().notified()).isNotNull();
    }

    @Test
    void a_directive_keeps_every_grade() {
        DirectiveView directive = now().directives().getFirst();
        assertThat(directive.state()).isEqualTo(DirectiveView.State.SENT);
        var grading = directive.demands().getFirst().gradings().getFirst();
        assertThat(grading.grade()).isEqualTo(Grade.UNACCEPTABLE);
        assertThat(grading.confirmed()).isNotNull();
        assertThat(grading.answers()).isEqualTo(1);
    }

    @Test
    void every_victims_file_is_compared_with_the_law() {
        List<FileView.VictimFile> files = now().victimFiles();
        assertThat(files).extracting(FileView.VictimFile::victimId).containsExactly("v1", "v2");
        assertThat(state(files.getFirst(), FileLetter.B)).isEqualTo(FileView.LetterState.PRESENT);
        assertThat(state(files.getFirst(), FileLetter.D)).as("withdrawn").isEqualTo(FileView.LetterState.MISSING);
        assertThat(state(files.getFirst(), FileLetter.E)).isEqualTo(FileView.LetterState.PRESENT);
        assertThat(state(files.getFirst(), FileLetter.K)).isEqualTo(FileView.LetterState.IF_ANY);
    }

    private static FileView.LetterState state(FileView.VictimFile file, FileLetter letter) {
        return file.letters().stream()
                .filter(one -> one.letter() == letter)
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void the_checklist_names_what_blocks_closure() {
        var items = now().closure().checklist();
        assertThat(items).anySatisfy(item -> {
            assertThat(item.item()).isEqualTo("directives-closed");
            assertThat(item.done()).isFalse();
            assertThat(item.blocking()).containsExactly("d1");
        });
    }

    @Test
    void milestones_say_when_and_what_is_planned() {
        List<Milestone> milestones = now().milestones();
        assertThat(milestones).extracting(Milestone::stop).containsExactly(Stop.values());
        assertThat(milestones.get(Stop.FAMILY_INFORMED.ordinal()).actual()).as("v2's family is not told").isNull();
        assertThat(milestones.get(Stop.MINUTES_PUBLISHED.ordinal()).planned()).isEqualTo("2024-06-30");
        assertThat(milestones.get(Stop.NOTIFIED.ordinal()).actual()).isNotNull();
    }

    @Test
    void before_it_was_recorded_there_is_no_case() {
        ShowCase tooEarly = new ShowCase(NUMBER, ToldCases.at("2024-05-01T08:00").toInstant(), null);
        assertThatThrownBy(() -> DESK.ask(tooEarly, Role.AUDITOR)).isInstanceOf(RequestProblem.class)
                .hasMessage("urn:vigil:not-known-yet");
    }
}
