package vigil.families;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.testing.Example.aFatalAccident;
import static vigil.testing.Example.at;
import static vigil.testing.Example.words;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vigil.accident.AccidentRule;
import vigil.accident.CondolenceCommand.*;
import vigil.accident.CondolenceEvent.*;
import vigil.accident.NoticeCommand.ChangeVictimCondition;
import vigil.accident.NoticeCommand.MergeInto;
import vigil.accident.NoticeEvent.AccidentMerged;
import vigil.accident.NoticeEvent.VictimAdded;
import vigil.accident.NoticeEvent.VictimConditionChanged;
import vigil.law.Condition;
import vigil.law.ConditionBasis;
import vigil.law.Employment;
import vigil.testing.Example;

/** What would hurt a family although each letter by itself is right. */
class NobodyHurtTest {

    private final Example family = aFatalAccident().withAFamilyToWriteTo();
    private final Example sent = family.withLetterSent();
    private final Example wrong = sent.changed("v1", Condition.DEAD, Condition.SEVERE, ConditionBasis.CORRECTED)
            .and(new LetterFollowUpNeeded("l1", "v1", at("09:50")));

    private static DraftLetter draft(String relativeId, @Nullable String text, @Nullable String whyAnother) {
        return new DraftLetter(
                relativeId, text == null ? null : words(text), null, whyAnother == null ? null : words(whyAnother));
    }

    @Test
    void a_household_gets_one_letter_unless_somebody_says_why_another() {
        Example two = family.withRelative("r2", "v1").toldOfDeath("r2", "v1");
        assertThat(two.when(draft("r2", "Kính gửi", null)).refused()).isNull();
        for (Example other : new Example[] {two.withLetterDrafted(), two.withLetterSent()}) {
            other.when(draft("r2", "Kính gửi", null)).refused(AccidentRule.FAMILY_HAS_A_LETTER_ALREADY, "whyAnother");
            other.when(draft("r2", "Kính gửi", " ")).refused(AccidentRule.FAMILY_HAS_A_LETTER_ALREADY, "whyAnother");
            other.when(draft("r2", "Kính gửi", "ở tỉnh khác")).then(new LetterDrafted(
                    "l2", "r2", "v1", words("Kính gửi"), null, words("ở tỉnh khác"), "officer"));
        }
        Example returned = two.withLetterSent().and(new LetterReturned("l1", at("09:50"), words("sai địa chỉ")));
        assertThat(returned.when(draft("r2", "Kính gửi", null)).refused()).isNull();
    }

    @Test
    void who_lost_two_in_one_accident_gets_one_letter_unless_somebody_says_why_another() {
        Example both = sent.withVictim("v2", Condition.DEAD)
                .identified("v2")
                .and(new RelativeAdded("r2", "v2", "person-r1", "con", null))
                .toldOfDeath("r2", "v2");
        both.when(draft("r2", "Kính gửi", null)).refused(AccidentRule.FAMILY_HAS_A_LETTER_ALREADY, "whyAnother");
        assertThat(both.when(draft("r2", "Kính gửi", "thư trước chưa nói đến v2")).refused()).isNull();
    }

    @Test
    void nobody_is_written_or_told_to_who_died_too() {
        Example wife = family.and(new VictimAdded(
                "v2", "person-r1", 1990, null, "VN", "công nhân", Employment.CONTRACT, Condition.DEAD, List.of(), null));
        wife.when(draft("r1", "Kính gửi", null)).refusedAndNotOffered(AccidentRule.RELATIVE_HAS_DIED_TOO, "relativeId");
        wife.withLetterSigned().when(new SendLetter("l1", "bưu điện", at("09:45"), null))
                .refusedAndNotOffered(AccidentRule.RELATIVE_HAS_DIED_TOO, "relativeId");
        wife.when(new RecordFamilyContact("r1", FamilyPhase.FOLLOW_UP, ContactWay.VISIT, at("09:30"), words("đã nói"), null, null))
                .refused(AccidentRule.RELATIVE_HAS_DIED_TOO, "relativeId");
        assertThat(wife.withdrawnVictim("v2").when(draft("r1", "Kính gửi", null)).refused()).isNull();
    }

    @Test
    void nothing_more_is_told_or_sent_to_who_was_taken_off() {
        WithdrawRelative off = new WithdrawRelative("r1", words("đã mất tháng trước"));
        family.when(off).then(new RelativeWithdrawn("r1", "v1", words("đã mất tháng trước")));
        family.when(new WithdrawRelative("r1", words(" "))).refused(AccidentRule.REASON_MUST_BE_GIVEN, "reason");
        RelativeWithdrawn gone = new RelativeWithdrawn("r1", "v1", words("nhầm người"));
        Example without = family.and(gone);
        without.when(off).refusedAndNotOffered(AccidentRule.RELATIVE_IS_WITHDRAWN, "relativeId");
        without.when(draft("r1", "Kính gửi", null)).refusedAndNotOffered(AccidentRule.RELATIVE_IS_WITHDRAWN, "relativeId");
        without.when(new RecordFamilyWishes("r1", Wish.YES, Wish.YES, null, null))
                .refusedAndNotOffered(AccidentRule.RELATIVE_IS_WITHDRAWN, "relativeId");
        without.when(new RecordFamilyContact("r1", FamilyPhase.FOLLOW_UP, ContactWay.VISIT, at("09:30"), words("đã nói"), null, null))
                .refused(AccidentRule.RELATIVE_IS_WITHDRAWN, "relativeId");
        family.withLetterSigned().and(gone).when(new SendLetter("l1", "bưu điện", at("09:45"), null))
                .refusedAndNotOffered(AccidentRule.RELATIVE_IS_WITHDRAWN, "relativeId");
        assertThat(without.when(new AddRelative("v1", null, "person-r1", "vợ", null)).refused()).isNull();
    }

    @Test
    void a_person_is_a_relative_of_somebody_else_and_once() {
        family.when(new AddRelative("v1", null, "person-v1", "vợ", null))
                .refused(AccidentRule.RELATIVE_IS_THE_VICTIM, "personId");
        family.when(new AddRelative("v1", null, "person-r1", "vợ", null))
                .refused(AccidentRule.PERSON_IS_ALREADY_A_RELATIVE, "personId");
        assertThat(family.withVictim("v2", Condition.DEAD)
                        .when(new AddRelative("v2", null, "person-r1", "mẹ", null)).refused())
                .isNull();
    }

    @Test
    void a_family_that_was_wished_recovery_hears_of_the_death() {
        Example hurt = aFatalAccident().withVictim("v1", Condition.SEVERE).identified("v1").withRelative("r1", "v1").withLetterSent();
        hurt.when(new ChangeVictimCondition("v1", Condition.DEAD, at("09:55"), ConditionBasis.TREATMENT, null, null))
                .then(new VictimConditionChanged(
                                "v1", Condition.SEVERE, Condition.DEAD, at("09:55"), ConditionBasis.TREATMENT, null),
                        new LetterFollowUpNeeded("l1", "v1", at("10:00")));
        Example died = hurt.changed("v1", Condition.SEVERE, Condition.DEAD, ConditionBasis.TREATMENT)
                .and(new LetterFollowUpNeeded("l1", "v1", at("10:00")))
                .toldOfDeath("r1", "v1");
        assertThat(died.when(draft("r1", "Xin chia buồn", null)).refused()).isNull();
    }

    @Test
    void what_was_wrong_is_put_right_in_own_words_even_when_the_victim_is_off_the_list() {
        wrong.when(draft("r1", null, null)).refused(AccidentRule.CORRECTION_IS_SAID_IN_OWN_WORDS, "text");
        Example off = sent.withdrawnVictim("v1").and(new LetterFollowUpNeeded("l1", "v1", at("09:50")));
        off.when(draft("r1", "Xin lỗi gia đình", null))
                .then(new LetterDrafted("l2", "r1", "v1", words("Xin lỗi gia đình"), null, "officer"));
        RecordVisit visit = new RecordVisit("v1", at("09:55"), words("Cục trưởng"), null, null, null);
        off.when(visit).then(new FamilyVisited("v1", at("09:55"), words("Cục trưởng"), null, null));
        sent.withdrawnVictim("v1").when(visit).refusedAndNotOffered(AccidentRule.VICTIM_IS_WITHDRAWN, "victimId");
    }

    @Test
    void a_letter_that_was_taken_back_from_the_family_is_explained() {
        Example back = sent.and(new LetterWithdrawn("l1", words("gửi nhầm bản")));
        back.when(draft("r1", null, null)).refused(AccidentRule.CORRECTION_IS_SAID_IN_OWN_WORDS, "text");
        assertThat(back.when(draft("r1", "Xin lỗi gia đình", null)).refused()).isNull();
        Example neverGone = family.withLetterSigned().and(new LetterWithdrawn("l1", words("soạn lại")));
        assertThat(neverGone.when(draft("r1", null, null)).refused()).isNull();
        Example returned = sent.and(
                new LetterReturned("l1", at("09:50"), words("sai địa chỉ")), new LetterWithdrawn("l1", words("sai địa chỉ")));
        assertThat(returned.when(draft("r1", null, null)).refused()).isNull();
    }

    @Test
    void only_a_later_visit_settles_what_was_wrong() {
        Example before = wrong.and(new FamilyVisited("v1", at("09:45"), words("cán bộ"), null, null));
        assertThat(before.when(draft("r1", "Xin lỗi", null)).refused()).isNull();
        Example afterwards = wrong.and(new FamilyVisited("v1", at("09:50"), words("cán bộ"), null, null));
        afterwards.when(draft("r1", "Xin lỗi", null)).refused(AccidentRule.LETTER_ALREADY_SENT, "relativeId");
    }

    @Test
    void when_the_letter_that_put_it_right_comes_back_it_is_to_be_put_right_again() {
        Example again = wrong.and(
                new LetterDrafted("l2", "r1", "v1", words("Xin lỗi"), null, "officer"),
                new LetterChecked("l2", null, "officer2"),
                new LetterSigned("l2", "leader"),
                new LetterSent("l2", "bưu điện", at("09:52")));
        again.when(new RecordReturn("l2", at("09:55"), words("sai địa chỉ"), null))
                .then(new LetterReturned("l2", at("09:55"), words("sai địa chỉ")),
                        new LetterFollowUpNeeded("l1", "v1", at("10:00")));
    }

    @Test
    void a_letter_goes_through_who_was_named_and_only_then() {
        Example through = family.and(new FamilyWishesRecorded("r1", Wish.THROUGH, Wish.YES, words("Trưởng thôn"), null))
                .withLetterSigned();
        through.when(new SendLetter("l1", "bưu điện", at("09:45"), null))
                .refused(AccidentRule.FAMILY_WISHES_AN_INTERMEDIARY, "through");
        through.when(new SendLetter("l1", "trao tay", at("09:45"), true, null))
                .then(new LetterSent("l1", "trao tay", at("09:45"), true));
        family.withLetterSigned().when(new SendLetter("l1", "trao tay", at("09:45"), true, null))
                .refused(AccidentRule.INTERMEDIARY_MUST_BE_NAMED, "through");
        family.when(new RecordFamilyContact(
                        "r1", FamilyPhase.FOLLOW_UP, ContactWay.THROUGH, at("09:30"), words("đã nói"), null, null))
                .refused(AccidentRule.INTERMEDIARY_MUST_BE_NAMED, "way");
    }

    @Test
    void nothing_reached_a_family_before_it_was_told_of_the_death() {
        family.withLetterSigned().when(new SendLetter("l1", "bưu điện", at("09:05"), null))
                .refused(AccidentRule.MUST_NOT_PRECEDE_THE_NOTICE_OF_DEATH, "at");
        family.when(new RecordFamilyContact("r1", FamilyPhase.FOLLOW_UP, ContactWay.VISIT, at("09:05"), words("đã nói"), null, null))
                .refused(AccidentRule.MUST_NOT_PRECEDE_THE_NOTICE_OF_DEATH, "at");
    }

    @Test
    void a_case_that_owes_a_family_something_is_not_merged() {
        MergeInto merge = new MergeInto("75-2024-0002", words("cùng một vụ"));
        for (Example owing : new Example[] {family.withLetterDrafted(), wrong,
            sent.and(new LetterReturned("l1", at("09:50"), words("sai địa chỉ")))}) {
            owing.when(merge).refusedAndNotOffered(AccidentRule.LETTERS_MUST_BE_SETTLED_BEFORE_MERGING);
        }
        sent.when(merge).then(new AccidentMerged("75-2024-0002", words("cùng một vụ")));
    }
}
