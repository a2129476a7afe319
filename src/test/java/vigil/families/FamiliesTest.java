package vigil.families;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.testing.Example.aFatalAccident;
import static vigil.testing.Example.at;
import static vigil.testing.Example.words;

import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.accident.AccidentEvent;
import vigil.accident.CondolenceCommand.ContactWay;
import vigil.accident.CondolenceCommand.DraftLetter;
import vigil.accident.CondolenceCommand.FamilyPhase;
import vigil.accident.CondolenceCommand.SendLetter;
import vigil.accident.CondolenceCommand.Wish;
import vigil.accident.CondolenceEvent.*;
import vigil.accident.NoticeEvent.VictimAdded;
import vigil.families.Family.Hindrance;
import vigil.families.Family.Standing;
import vigil.families.fold.FamilyFile;
import vigil.families.fold.FamilyFile.Kept;
import vigil.families.fold.FamilyProjection;
import vigil.families.fold.Standings;
import vigil.kernel.Recorded;
import vigil.law.Condition;
import vigil.law.ConditionBasis;
import vigil.law.Employment;
import vigil.testing.Example;

/** Where a family stands, and that what stands in its way on the page is what the decision refuses. */
class FamiliesTest {

    private final FamilyProjection projection = new FamilyProjection();
    private final Example dead = aFatalAccident().withVictim("v1", Condition.DEAD);
    private final Example family = aFatalAccident().withAFamilyToWriteTo();

    @Test
    void a_family_waits_from_the_death_until_the_letter_has_gone() {
        stands(dead, Standing.NOT_WRITTEN_TO, Hindrance.NO_RELATIVE_KNOWN, Hindrance.IDENTITY_NOT_CONFIRMED);
        stands(dead.identified("v1").withRelative("r1", "v1"), Standing.NOT_WRITTEN_TO, Hindrance.DEATH_NOT_NOTIFIED);
        stands(family, Standing.NOT_WRITTEN_TO);
        stands(family.withLetterSigned(), Standing.UNDER_WAY);
        stands(family.withLetterSent(), Standing.SENT);
        stands(family.withLetterSent().and(new LetterDelivered("l1", at("09:50"))), Standing.DELIVERED);
        assertThat(file(family).waiting()).isTrue();
        assertThat(file(family.withLetterSent()).waiting()).isFalse();
        assertThat(file(family.closed()).waiting()).isFalse();
    }

    @Test
    void a_letter_that_came_back_or_was_wrong_waits_again() {
        stands(family.withLetterSent().and(new LetterReturned("l1", at("09:50"), words("sai địa chỉ"))), Standing.RETURNED);
        Example wrong = family.withLetterSent()
                .changed("v1", Condition.DEAD, Condition.SEVERE, ConditionBasis.CORRECTED)
                .and(new LetterFollowUpNeeded("l1", "v1"));
        stands(wrong, Standing.TO_BE_PUT_RIGHT);
        stands(wrong.and(new FamilyVisited("v1", at("09:55"), words("cán bộ"), 5_000_000L, null)), Standing.DELIVERED);
    }

    @Test
    void what_stands_in_the_way_on_the_page_is_what_the_decision_refuses() {
        DraftLetter draft = new DraftLetter("r1", words("Kính gửi"), null);
        SendLetter send = new SendLetter("l1", "bưu điện", at("09:45"), null);
        Example unknown = dead.withRelative("r1", "v1");
        assertThat(Standings.hindrances(kept(unknown))).contains(Hindrance.IDENTITY_NOT_CONFIRMED);
        assertThat(unknown.when(draft).refused()).isNotNull();
        Example unwanted = family.wishing("r1", Wish.NO);
        stands(unwanted, Standing.WISHES_NO_LETTER);
        assertThat(unwanted.when(draft).refused()).isNotNull();
        stands(family.withLetterDrafted().wishing("r1", Wish.NO), Standing.UNDER_WAY, Hindrance.EVERYBODY_WISHES_NO_LETTER);
        assertThat(family.when(draft).refused()).isNull();
        Example untold = dead.identified("v1").withRelative("r1", "v1").withLetterSigned();
        assertThat(Standings.hindrances(kept(untold))).containsExactly(Hindrance.DEATH_NOT_NOTIFIED);
        assertThat(untold.when(send).refused()).isNotNull();
        Example respelled = family.withLetterSigned().and(new FamilyWishesRecorded("r1", Wish.YES, Wish.YES, null, words("Bảo")));
        assertThat(Standings.hindrances(kept(respelled))).containsExactly(Hindrance.DRAFT_IS_OVERTAKEN);
        assertThat(respelled.when(send).refused()).isNotNull();
        assertThat(family.withLetterSigned().when(send).refused()).isNull();
    }

    @Test
    void a_letter_that_was_taken_back_from_the_family_is_to_be_put_right() {
        LetterWithdrawn back = new LetterWithdrawn("l1", words("gửi nhầm bản"));
        stands(family.withLetterSent().and(back), Standing.TO_BE_PUT_RIGHT);
        stands(family.withLetterSigned().and(back), Standing.NOT_WRITTEN_TO);
        stands(family.withLetterSent().and(new LetterReturned("l1", at("09:50"), words("sai địa chỉ")), back), Standing.NOT_WRITTEN_TO);
        stands(family.withLetterSent().and(
                back, new LetterDrafted("l2", "r1", "v1", words("Xin lỗi"), null, "officer"), new LetterSent("l2", "bưu điện", at("09:55"))),
                Standing.SENT);
    }

    @Test
    void a_visit_before_something_turned_out_wrong_settles_nothing() {
        Example wrong = family.withLetterSent()
                .changed("v1", Condition.DEAD, Condition.SEVERE, ConditionBasis.CORRECTED)
                .and(new LetterFollowUpNeeded("l1", "v1", at("09:00")));
        stands(wrong.and(new FamilyVisited("v1", at("08:59"), words("cán bộ"), null, null)), Standing.TO_BE_PUT_RIGHT);
        stands(wrong.and(new FamilyVisited("v1", at("09:00"), words("cán bộ"), null, null)), Standing.DELIVERED);
    }

    @Test
    void who_died_too_is_nobody_to_write_to() {
        Example wife = dead.identified("v1").withRelative("r1", "v1")
                .and(new VictimAdded(
                        "v2", "person-r1", 1990, null, "VN", "công nhân", Employment.CONTRACT, Condition.DEAD, List.of(), null));
        assertThat(Standings.hindrances(living(wife))).contains(Hindrance.NO_RELATIVE_KNOWN);
        assertThat(Standings.hindrances(living(wife.withdrawnVictim("v2")))).doesNotContain(Hindrance.NO_RELATIVE_KNOWN);
    }

    @Test
    void who_was_taken_off_is_nobody_to_write_to() {
        Example without = family.and(new RelativeWithdrawn("r1", "v1", words("nhầm người")));
        stands(without, Standing.NOT_WRITTEN_TO, Hindrance.NO_RELATIVE_KNOWN);
    }

    private Kept living(Example story) {
        FamilyFile file = file(story);
        return file.living(file.families().getFirst());
    }

    @Test
    void what_a_family_was_told_given_and_whom_it_turns_to_is_kept() {
        Kept kept = kept(family.and(
                new LiaisonAssigned("v1", "officer", null, null),
                new FamilyContacted("r1", "v1", FamilyPhase.FOLLOW_UP, ContactWay.VISIT, at("09:30"), words("đã nói"), null),
                new FamilyVisited("v1", at("09:40"), words("cán bộ"), 3_000_000L, null),
                new FamilyVisited("v1", at("09:50"), words("cán bộ"), null, null),
                new LiaisonAssigned("v1", "officer2", "officer", words("nghỉ phép"))));
        assertThat(kept.liaison()).isEqualTo("officer2");
        assertThat(kept.talks()).singleElement().satisfies(talk -> assertThat(talk.phase()).isEqualTo(FamilyPhase.FOLLOW_UP));
        assertThat(kept.visits()).isEqualTo(2);
        assertThat(kept.supportVnd()).isEqualTo(3_000_000L);
    }

    @Test
    void of_who_is_hurt_nobody_waits_for_a_letter() {
        assertThat(Standings.concerns(kept(aFatalAccident().withVictim("v1", Condition.SEVERE)))).isFalse();
        assertThat(Standings.concerns(kept(dead))).isTrue();
        assertThat(Standings.concerns(kept(dead.withdrawnVictim("v1")))).isFalse();
    }

    private void stands(Example story, Standing standing, Hindrance... hindrances) {
        assertThat(Standings.of(kept(story))).isEqualTo(standing);
        assertThat(Standings.hindrances(kept(story))).containsExactly(hindrances);
    }

    private Kept kept(Example story) {
        return file(story).families().getFirst();
    }

    private FamilyFile file(Example story) {
        FamilyFile file = null;
        List<AccidentEvent> events = story.events();
        for (int i = 0; i < events.size(); i++) {
            file = projection.evolve(file, new Recorded<>(
                    i, Example.NUMBER, i, "e" + i, at("09:00").toInstant(), "officer", "officer", events.get(i)));
        }
        return file;
    }
}
