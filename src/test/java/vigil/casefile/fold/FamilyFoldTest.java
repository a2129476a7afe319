package vigil.casefile.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.testing.Example.aFatalAccident;
import static vigil.testing.Example.at;
import static vigil.testing.Example.words;

import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.accident.AccidentEvent;
import vigil.accident.CondolenceEvent.*;
import vigil.casefile.FamilyView;
import vigil.kernel.Recorded;
import vigil.law.Condition;
import vigil.law.ConditionBasis;
import vigil.testing.Example;

/** What the page of a case says of families after something turned out wrong, and after it was put right. */
class FamilyFoldTest {

    private final Example sent = aFatalAccident().withAFamilyToWriteTo().withLetterSent();
    private final Example wrong = sent.changed("v1", Condition.DEAD, Condition.SEVERE, ConditionBasis.CORRECTED)
            .and(new LetterFollowUpNeeded("l1", "v1", at("09:50")));

    @Test
    void of_a_death_that_was_not_one_nobody_is_shown_as_told() {
        assertThat(view(sent).relatives().getFirst().notified()).isNotNull();
        assertThat(view(wrong).relatives().getFirst().notified()).isNull();
    }

    @Test
    void what_is_to_be_put_right_is_shown_until_it_was() {
        assertThat(view(sent).letters().getFirst().followUpNeeded()).isFalse();
        assertThat(view(wrong).letters().getFirst().followUpNeeded()).isTrue();
        assertThat(view(wrong).letters().getFirst().followUpSince()).isEqualTo(at("09:50"));
        FamilyVisited before = new FamilyVisited("v1", at("09:45"), words("cán bộ"), null, null);
        FamilyVisited afterwards = new FamilyVisited("v1", at("09:55"), words("cán bộ"), null, null);
        assertThat(view(wrong.and(before)).letters().getFirst().followUpNeeded()).isTrue();
        assertThat(view(wrong.and(afterwards)).letters().getFirst().followUpNeeded()).isFalse();
        Example again = wrong.and(
                new LetterDrafted("l2", "r1", "v1", words("Xin lỗi"), null, "officer"),
                new LetterSent("l2", "bưu điện", at("09:55")));
        assertThat(view(again).letters()).noneMatch(FamilyView.Letter::followUpNeeded);
    }

    @Test
    void who_was_taken_off_stays_with_the_reason() {
        FamilyView view = view(sent.and(new RelativeWithdrawn("r1", "v1", words("nhầm người"))));
        assertThat(view.relatives().getFirst().withdrawn()).isNotNull();
        assertThat(view(sent).relatives().getFirst().withdrawn()).isNull();
    }

    private static FamilyView view(Example story) {
        FamilyView view = FamilyFold.NONE;
        List<AccidentEvent> events = story.events();
        for (int i = 0; i < events.size(); i++) {
            view = FamilyFold.evolve(view, events.get(i), new Recorded<>(
                    i, Example.NUMBER, i, "e" + i, at("09:00").toInstant(), "officer", "officer", events.get(i)));
        }
        return view;
    }
}
