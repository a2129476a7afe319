package vigil.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vigil.casefile.web.CommandMenu.Entry;
import vigil.casefile.web.NextSteps.Step;
import vigil.duties.DutyStage;
import vigil.duties.DutyView;
import vigil.law.Duty;

/** A duty leads to what fulfils it, as far as the reader may do that now. */
class NextStepsTest {

    private final Map<String, List<Entry>> open = new LinkedHashMap<>();
    private final NextSteps steps = new NextSteps(new CommandMenu(open, List.of()));

    @Test
    void a_duty_leads_to_the_command_that_fulfils_it() {
        may("investigation", "send-to-scene", "open-investigation");
        assertThat(steps.duty(duty("scene", null)))
                .containsExactly(new Step("/accidents/75-2026-0001/commands/send-to-scene", "send-to-scene"));
    }

    @Test
    void what_may_not_be_done_now_is_not_offered() {
        assertThat(steps.duty(duty("scene", null))).isEmpty();
        assertThat(steps.duty(duty("letter:v1", "v1"))).isEmpty();
    }

    @Test
    void of_several_steps_on_the_way_the_nearest_to_the_end_is_offered() {
        may("investigation", "record-findings", "hold-announcement");
        assertThat(steps.duty(duty("publish-minutes", null))).extracting(Step::label).containsExactly("hold-announcement");
    }

    @Test
    void a_duty_from_a_directive_brings_the_directive_along() {
        may("directive", "record-recheck", "record-answer");
        assertThat(steps.duty(duty("recheck:d2", "d2"))).extracting(Step::path).containsExactly(
                "/accidents/75-2026-0001/commands/record-recheck?directiveId=d2");
        assertThat(steps.duty(duty("demand:d1:2", "d1:2"))).extracting(Step::path).containsExactly(
                "/accidents/75-2026-0001/commands/record-answer?directiveId=d1");
    }

    @Test
    void a_letter_leads_to_the_page_of_the_family() {
        may("condolence", "add-relative");
        assertThat(steps.duty(duty("letter:v1", "v1"))).containsExactly(new Step("/families/75-2026-0001/v1", null));
    }

    @Test
    void a_quick_report_is_taken_in_or_drafted_here() {
        may("notice", "record-notice");
        may("paper", "draft-paper");
        assertThat(steps.duty(duty("quick-report", null))).extracting(Step::path).containsExactly(
                "/accidents/75-2026-0001/commands/record-notice?form=XIII",
                "/accidents/75-2026-0001/documents/new?kind=XIII");
    }

    private void may(String chapter, String... commands) {
        open.put(chapter, List.of(commands).stream().map(name -> new Entry(name, name, null)).toList());
    }

    private static DutyView duty(String id, String subject) {
        return new DutyView(
                "75-2026-0001", "", "75", "75", id, "", subject, Duty.Whose.PROVINCE, Duty.State.OPEN, DutyStage.OPEN, null, null,
                null, false, "", "", true, "");
    }
}
