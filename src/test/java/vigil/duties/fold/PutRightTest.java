package vigil.duties.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.testing.Example.aFatalAccident;
import static vigil.testing.Example.at;
import static vigil.testing.Example.words;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vigil.accident.AccidentEvent;
import vigil.accident.CondolenceEvent.*;
import vigil.kernel.Recorded;
import vigil.law.Condition;
import vigil.law.ConditionBasis;
import vigil.law.Duty;
import vigil.law.Law;
import vigil.testing.Example;

/** What a letter told a family wrongly is owed until somebody was there or has written again, on the list or not. */
class PutRightTest {

    private final Law law = Law.load();
    private final DutyProjection projection = new DutyProjection(law);
    private final Example sent = aFatalAccident().withAFamilyToWriteTo().withLetterSent();

    @Test
    void nothing_is_to_be_put_right_while_the_letter_is_right() {
        assertThat(putRight(sent)).isEmpty();
    }

    @Test
    void a_correction_after_sending_is_owed_until_a_visit() {
        Example corrected = sent.changed("v1", Condition.DEAD, Condition.SEVERE, ConditionBasis.CORRECTED)
                .and(new LetterFollowUpNeeded("l1", "v1"));
        assertThat(putRight(corrected)).get().extracting(Duty::state).isEqualTo(Duty.State.OPEN);
        assertThat(putRight(corrected.and(new FamilyVisited("v2", at("09:50"), words("cán bộ"), null, null))))
                .get().extracting(Duty::state).isEqualTo(Duty.State.OPEN);
        assertThat(putRight(corrected.and(new FamilyVisited("v1", at("09:50"), words("cán bộ"), null, null))))
                .get().extracting(Duty::state).isEqualTo(Duty.State.DONE);
    }

    @Test
    void or_until_another_letter_went_to_the_same_relative_even_when_the_victim_is_off_the_list() {
        Example withdrawn = sent.withdrawnVictim("v1").and(new LetterFollowUpNeeded("l1", "v1"));
        assertThat(putRight(withdrawn)).get().extracting(Duty::state).isEqualTo(Duty.State.OPEN);
        Example again = withdrawn.and(
                new LetterDrafted("l2", "r1", "v1", null, null, "officer"), new LetterSent("l2", "bưu điện", at("09:55")));
        assertThat(putRight(again)).get().extracting(Duty::state).isEqualTo(Duty.State.DONE);
        Example elsewhere = withdrawn.and(
                new LetterDrafted("l2", "r2", "v1", null, null, "officer"), new LetterSent("l2", "bưu điện", at("09:55")));
        assertThat(putRight(elsewhere)).get().extracting(Duty::state).isEqualTo(Duty.State.OPEN);
    }

    @Test
    void a_visit_before_it_was_known_settles_nothing_unless_the_letter_was_taken_back() {
        Example corrected = sent.and(new LetterFollowUpNeeded("l1", "v1"));
        FamilyVisited before = new FamilyVisited("v1", at("08:50"), words("cán bộ"), null, null);
        assertThat(putRight(corrected.and(before))).get().extracting(Duty::state).isEqualTo(Duty.State.OPEN);
        assertThat(putRight(corrected.and(new LetterWithdrawn("l1", words("nhầm")), before)))
                .get().extracting(Duty::state).isEqualTo(Duty.State.DONE);
    }

    @Test
    void a_letter_that_was_taken_back_is_put_right_by_the_next_one_too() {
        Example takenBack = sent.and(new LetterWithdrawn("l1", words("nhầm")), new LetterFollowUpNeeded("l1", "v1"));
        Example again = takenBack.and(
                new LetterDrafted("l2", "r1", "v1", null, null, "officer"), new LetterSent("l2", "bưu điện", at("09:55")));
        assertThat(putRight(takenBack)).get().extracting(Duty::state).isEqualTo(Duty.State.OPEN);
        assertThat(putRight(again)).get().extracting(Duty::state).isEqualTo(Duty.State.DONE);
    }

    @Test
    void a_letter_that_is_to_be_put_right_twice_is_one_duty_and_open_again_after_it_was_settled() {
        LetterFollowUpNeeded needed = new LetterFollowUpNeeded("l1", "v1");
        FamilyVisited visit = new FamilyVisited("v1", at("09:50"), words("cán bộ"), null, null);
        assertThat(all(sent.and(needed, needed))).hasSize(1);
        assertThat(all(sent.and(needed, visit, needed))).extracting(Duty::state).containsExactly(Duty.State.OPEN);
    }

    private Optional<Duty> putRight(Example story) {
        return all(story).stream().findFirst();
    }

    private List<Duty> all(Example story) {
        DutyFile file = null;
        List<AccidentEvent> events = story.events();
        for (int i = 0; i < events.size(); i++) {
            file = projection.evolve(file, new Recorded<>(
                    i, Example.NUMBER, i, "e" + i, at("09:00").toInstant(), "officer", "officer", events.get(i)));
        }
        return file.duties(law).stream().filter(duty -> duty.id().equals("put-right:l1")).toList();
    }
}
