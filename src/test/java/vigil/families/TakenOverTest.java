package vigil.families;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.testing.Example.COLLEAGUE;
import static vigil.testing.Example.aFatalAccident;
import static vigil.testing.Example.at;
import static vigil.testing.Example.words;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vigil.accident.AccidentRule;
import vigil.accident.CondolenceCommand.*;
import vigil.accident.CondolenceEvent.*;
import vigil.law.Condition;
import vigil.testing.Example;

/** What a case brings along that is merged into this one: a household is written to once, under whichever number. */
class TakenOverTest {

    private static final String THERE = "75-2024-0002";
    private static final LetterTakenOver LETTER =
            new LetterTakenOver("l1", "r1", "v1", THERE, "l4", "bưu điện", at("09:20"), at("09:30"));
    private static final SentThere SENT = new SentThere("l4", "r7", "bưu điện", at("09:20"), at("09:30"));

    private final Example family = aFatalAccident().withAFamilyToWriteTo();

    private static FromThere wife(@Nullable String relativeId) {
        return new FromThere("r7", relativeId, "v1", "person-r1", "vợ", null, null, null, null, at("09:00"), words("cán bộ"), null);
    }

    private static TakeOverFamilies all(FromThere one, SentThere... letters) {
        return new TakeOverFamilies(THERE, List.of(one), List.of(letters), List.of());
    }

    @Test
    void a_letter_from_there_counts_here() {
        family.when(all(wife("r1"), SENT)).then(LETTER);
        Example taken = family.and(LETTER);
        DraftLetter again = new DraftLetter("r1", words("Kính gửi"), null);
        taken.when(again).refusedAndNotOffered(AccidentRule.LETTER_ALREADY_SENT, "relativeId");
        Example two = taken.withRelative("r2", "v1").toldOfDeath("r2", "v1");
        two.when(new DraftLetter("r2", words("Kính gửi"), null)).refused(AccidentRule.FAMILY_HAS_A_LETTER_ALREADY, "whyAnother");
        assertThat(two.when(new DraftLetter("r2", words("Kính gửi"), null, words("mẹ ở quê"))).refused()).isNull();
        taken.when(new NoteCorrectedPerson("person-v1", true)).then(new LetterFollowUpNeeded("l1", "v1", at("10:00"), Slip.NAME));
    }

    @Test
    void who_is_not_known_here_comes_with_what_they_wish_and_have_been_told() {
        FromThere mother = new FromThere(
                "r3", null, "v1", "person-m", "mẹ", Wish.NO, Wish.THROUGH, words("Trưởng thôn"), null, at("09:00"), words("cán bộ"), null);
        family.when(all(mother)).then(
                new RelativeAdded("r2", "v1", "person-m", "mẹ", null),
                new FamilyWishesRecorded("r2", Wish.NO, Wish.THROUGH, words("Trưởng thôn"), null),
                new DeathNotified("v1", "r2", at("09:00"), words("cán bộ")));
    }

    @Test
    void a_visit_from_there_is_a_first_contact_here_and_settles_no_letter() {
        LetterFollowUpNeeded owed = new LetterFollowUpNeeded("l1", "v1", at("09:15"), Slip.NAME);
        Example owing = family.withLetterSent().and(owed);
        VisitTakenOver visited = new VisitTakenOver("v1", THERE, at("09:40"), words("đoàn của Sở"), 3_000_000L, words("mẹ già"));
        TakeOverFamilies visits = new TakeOverFamilies(
                THERE, List.of(), List.of(),
                List.of(new VisitThere("v1", at("09:40"), words("đoàn của Sở"), 3_000_000L, words("mẹ già"))));
        owing.when(visits).then(visited);
        assertThat(owing.and(visited).state().condolence().owesFollowUpAbout("v1")).isTrue();
        assertThat(aFatalAccident().withVictim("v1", Condition.DEAD).and(visited).state().condolence().family("v1")
                        .heard(FamilyPhase.FIRST_CONTACT))
                .isTrue();
    }

    @Test
    void who_was_taken_off_there_is_taken_off_here_and_the_letter_counts() {
        FromThere late = new FromThere(
                "r7", null, "v1", "person-m", "mẹ", null, null, null, null, null, null, words("bà đã mất"));
        family.when(all(late, SENT)).then(
                new RelativeAdded("r2", "v1", "person-m", "mẹ", null),
                new LetterTakenOver("l1", "r2", "v1", THERE, "l4", "bưu điện", at("09:20"), at("09:30")),
                new RelativeWithdrawn("r2", "v1", words("bà đã mất")));
    }

    @Test
    void what_this_case_knows_itself_stays() {
        FromThere wished = new FromThere("r7", "r1", "v1", "person-r1", "vợ", Wish.NO, Wish.NO, null, null, at("08:50"), words("xã"), null);
        family.wishing("r1", Wish.YES).when(all(wished)).then();
    }

    @Test
    void what_was_drafted_before_the_cases_became_one_does_not_go_out() {
        LetterTakenOver other = new LetterTakenOver("l2", "r1", "v1", THERE, "l4", "bưu điện", at("09:20"), null);
        family.withLetterDrafted().when(all(wife("r1"), new SentThere("l4", "r7", "bưu điện", at("09:20"), null))).then(other);
        family.withLetterDrafted().and(other).by(COLLEAGUE).when(new CheckLetter("l1", null))
                .refusedAndNotOffered(AccidentRule.FAMILY_HAS_A_LETTER_SINCE_DRAFTING, "letterId");
        Example mother = family.withRelative("r2", "v1").toldOfDeath("r2", "v1").and(
                new LetterDrafted("l1", "r2", "v1", words("Kính gửi"), null, "officer"), new LetterChecked("l1", null, "officer2"),
                new LetterSigned("l1", "leader"), other);
        mother.when(new SendLetter("l1", "bưu điện", at("09:45"), null))
                .refusedAndNotOffered(AccidentRule.FAMILY_HAS_A_LETTER_SINCE_DRAFTING, "letterId");
    }
}
