package vigil.accident;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.testing.Example.COLLEAGUE;
import static vigil.testing.Example.LEADER;
import static vigil.testing.Example.OFFICER;
import static vigil.testing.Example.aFatalAccident;
import static vigil.testing.Example.at;
import static vigil.testing.Example.words;

import org.junit.jupiter.api.Test;
import vigil.accident.CondolenceCommand.*;
import vigil.accident.CondolenceEvent.*;
import vigil.kernel.Actor;
import vigil.kernel.Role;
import vigil.law.Condition;
import vigil.law.ConditionBasis;
import vigil.testing.Example;

/** A letter from its draft to the family; every guard that keeps it from hurting somebody. */
class LetterTest {

    private final Example family = aFatalAccident().withAFamilyToWriteTo();
    private final Example drafted = family.withLetterDrafted();
    private final Example checked = family.withLetterChecked();
    private final Example signed = family.withLetterSigned();
    private final Example sent = family.withLetterSent();
    private final Example delivered = sent.and(new LetterDelivered("l1", at("09:50")));
    private final Example returned = sent.and(new LetterReturned("l1", at("09:50"), words("sai địa chỉ")));
    private final Example withdrawn = drafted.and(new LetterWithdrawn("l1", words("soạn lại")));

    private static final DraftLetter DRAFT = new DraftLetter("r1", words("Kính gửi"), null);
    private static final CheckLetter CHECK = new CheckLetter("l1", null);
    private static final SignLetter SIGN = new SignLetter("l1");
    private static final SendLetter SEND = new SendLetter("l1", "bưu điện", at("09:45"), null);

    @Test
    void the_way_of_a_letter() {
        family.when(DRAFT).then(new LetterDrafted("l1", "r1", "v1", words("Kính gửi"), null, "officer"));
        drafted.by(COLLEAGUE).when(CHECK).then(new LetterChecked("l1", null, "officer2"));
        checked.by(LEADER).when(SIGN).then(new LetterSigned("l1", "leader"));
        signed.when(SEND).then(new LetterSent("l1", "bưu điện", at("09:45")));
        sent.when(new RecordDelivery("l1", at("09:50"), null)).then(new LetterDelivered("l1", at("09:50")));
        sent.when(new RecordReturn("l1", at("09:50"), words("sai địa chỉ"), null))
                .then(new LetterReturned("l1", at("09:50"), words("sai địa chỉ")));
    }

    @Test
    void a_family_that_wishes_no_letter_gets_none_at_any_step() {
        family.wishing("r1", Wish.NO)
                .when(DRAFT)
                .refusedAndNotOffered(AccidentRule.FAMILY_WISHES_NO_LETTER, "relativeId");
        signed.wishing("r1", Wish.NO)
                .when(SEND)
                .refusedAndNotOffered(AccidentRule.FAMILY_WISHES_NO_LETTER, "relativeId");
        checked.wishing("r1", Wish.NO).by(LEADER).when(SIGN).refused(AccidentRule.FAMILY_WISHES_NO_LETTER, "relativeId");
        assertThat(family.wishing("r1", Wish.THROUGH).when(DRAFT).refused()).isNull();
    }

    @Test
    void no_letter_is_drafted_about_somebody_whose_identity_is_open() {
        aFatalAccident()
                .withVictim("v1", Condition.DEAD)
                .withRelative("r1", "v1")
                .when(DRAFT)
                .refusedAndNotOffered(AccidentRule.IDENTITY_MUST_BE_CONFIRMED, "relativeId");
    }

    @Test
    void no_letter_goes_out_before_the_death_was_notified_to_this_relative() {
        Example untold = aFatalAccident()
                .withVictim("v1", Condition.DEAD)
                .identified("v1")
                .withRelative("r1", "v1")
                .withRelative("r2", "v1")
                .toldOfDeath("r2", "v1")
                .withLetterSigned();
        untold.when(SEND).refusedAndNotOffered(AccidentRule.DEATH_MUST_BE_NOTIFIED_FIRST, "letterId");
        untold.toldOfDeath("r1", "v1").when(SEND).then(new LetterSent("l1", "bưu điện", at("09:45")));
    }

    @Test
    void the_family_of_an_injured_victim_may_be_written_to() {
        aFatalAccident()
                .withVictim("v1", Condition.SEVERE)
                .identified("v1")
                .withRelative("r1", "v1")
                .withLetterSigned()
                .when(SEND)
                .then(new LetterSent("l1", "bưu điện", at("09:45")));
    }

    @Test
    void who_drafts_neither_checks_nor_signs() {
        drafted.by(OFFICER).when(CHECK).refusedAndNotOffered(AccidentRule.CHECKER_MUST_NOT_BE_DRAFTER, "letterId");
        checked.by(Actor.of("officer", Role.LEADER))
                .when(SIGN)
                .refusedAndNotOffered(AccidentRule.SIGNER_MUST_NOT_BE_DRAFTER, "letterId");
    }

    @Test
    void a_letter_goes_step_by_step() {
        drafted.by(LEADER).when(SIGN).refusedAndNotOffered(AccidentRule.LETTER_MUST_BE_CHECKED_FIRST, "letterId");
        drafted.when(SEND).refusedAndNotOffered(AccidentRule.LETTER_MUST_BE_SIGNED_FIRST, "letterId");
        checked.when(SEND).refusedAndNotOffered(AccidentRule.LETTER_MUST_BE_SIGNED_FIRST, "letterId");
        signed.when(new RecordDelivery("l1", at("09:50"), null))
                .refusedAndNotOffered(AccidentRule.LETTER_MUST_BE_SENT_FIRST, "letterId");
        checked.by(COLLEAGUE).when(CHECK).refused(AccidentRule.LETTER_ALREADY_CHECKED, "letterId");
        signed.by(COLLEAGUE).when(CHECK).refused(AccidentRule.LETTER_ALREADY_SIGNED, "letterId");
        signed.by(LEADER).when(SIGN).refused(AccidentRule.LETTER_ALREADY_SIGNED, "letterId");
        sent.by(COLLEAGUE).when(CHECK).refused(AccidentRule.LETTER_ALREADY_SENT, "letterId");
        sent.by(LEADER).when(SIGN).refused(AccidentRule.LETTER_ALREADY_SENT, "letterId");
    }

    @Test
    void a_letter_is_never_sent_twice() {
        sent.when(SEND).refusedAndNotOffered(AccidentRule.LETTER_ALREADY_SENT, "letterId");
        returned.when(SEND).refusedAndNotOffered(AccidentRule.LETTER_ALREADY_SENT, "letterId");
        delivered.when(SEND).refusedAndNotOffered(AccidentRule.LETTER_ALREADY_DELIVERED, "letterId");
        sent.when(DRAFT).refusedAndNotOffered(AccidentRule.LETTER_ALREADY_SENT, "relativeId");
        delivered.when(DRAFT).refusedAndNotOffered(AccidentRule.LETTER_ALREADY_SENT, "relativeId");
        signed.when(DRAFT).refusedAndNotOffered(AccidentRule.LETTER_ALREADY_UNDER_WAY, "relativeId");
    }

    @Test
    void another_letter_is_drafted_when_the_last_one_came_back_was_withdrawn_or_was_wrong() {
        LetterDrafted another = new LetterDrafted("l2", "r1", "v1", words("Kính gửi"), null, "officer");
        returned.when(DRAFT).then(another);
        withdrawn.when(DRAFT).then(another);
        delivered.and(new LetterFollowUpNeeded("l1", "v1")).when(DRAFT).then(another);
    }

    @Test
    void a_letter_is_overtaken_by_what_happens_to_the_victim() {
        Example died = aFatalAccident()
                .withVictim("v1", Condition.SEVERE)
                .identified("v1")
                .withRelative("r1", "v1")
                .withLetterSigned()
                .changed("v1", Condition.SEVERE, Condition.DEAD, ConditionBasis.TREATMENT)
                .toldOfDeath("r1", "v1");
        died.when(SEND).refusedAndNotOffered(AccidentRule.CONDITION_CHANGED_SINCE_DRAFTING, "letterId");
        Example corrected = signed.changed("v1", Condition.DEAD, Condition.SEVERE, ConditionBasis.CORRECTED);
        corrected.when(SEND).refusedAndNotOffered(AccidentRule.CONDITION_WAS_CORRECTED_SINCE_DRAFTING, "letterId");
        signed.withdrawnVictim("v1")
                .when(SEND)
                .refusedAndNotOffered(AccidentRule.CONDITION_WAS_CORRECTED_SINCE_DRAFTING, "letterId");
        checked.changed("v1", Condition.DEAD, Condition.SEVERE, ConditionBasis.CORRECTED)
                .by(LEADER)
                .when(SIGN)
                .refusedAndNotOffered(AccidentRule.CONDITION_WAS_CORRECTED_SINCE_DRAFTING, "letterId");
    }

    @Test
    void a_letter_spells_the_name_as_the_family_wishes() {
        FamilyWishesRecorded spelled =
                new FamilyWishesRecorded("r1", Wish.YES, Wish.YES, null, words("Tên viết theo ý gia đình"));
        signed.and(spelled)
                .when(SEND)
                .refusedAndNotOffered(AccidentRule.NAME_WAS_RESPELLED_SINCE_DRAFTING, "letterId");
        family.and(spelled).withLetterSigned().when(SEND).then(new LetterSent("l1", "bưu điện", at("09:45")));
    }

    @Test
    void a_letter_arrives_or_comes_back_once_and_after_it_was_sent() {
        sent.when(new RecordDelivery("l1", at("09:39"), null))
                .refused(AccidentRule.MUST_NOT_PRECEDE_THE_SENDING, "at");
        sent.when(new RecordReturn("l1", at("09:39"), words("sai"), null))
                .refused(AccidentRule.MUST_NOT_PRECEDE_THE_SENDING, "at");
        sent.when(new RecordReturn("l1", at("09:50"), words(" "), null))
                .refused(AccidentRule.REASON_MUST_BE_GIVEN, "reason");
        delivered.when(new RecordReturn("l1", at("09:55"), words("sai"), null))
                .refusedAndNotOffered(AccidentRule.LETTER_ALREADY_DELIVERED, "letterId");
        returned.when(new RecordDelivery("l1", at("09:55"), null))
                .refusedAndNotOffered(AccidentRule.LETTER_ALREADY_RETURNED, "letterId");
        withdrawn.when(new RecordDelivery("l1", at("09:55"), null))
                .refusedAndNotOffered(AccidentRule.LETTER_IS_WITHDRAWN, "letterId");
    }

    @Test
    void a_withdrawn_letter_goes_nowhere() {
        WithdrawLetter withdraw = new WithdrawLetter("l1", words("soạn lại"));
        drafted.when(withdraw).then(new LetterWithdrawn("l1", words("soạn lại")));
        sent.when(withdraw).then(new LetterWithdrawn("l1", words("soạn lại")));
        returned.when(withdraw).then(new LetterWithdrawn("l1", words("soạn lại")));
        withdrawn.when(withdraw).refusedAndNotOffered(AccidentRule.LETTER_IS_WITHDRAWN, "letterId");
        withdrawn.by(COLLEAGUE).when(CHECK).refusedAndNotOffered(AccidentRule.LETTER_IS_WITHDRAWN, "letterId");
        withdrawn.by(LEADER).when(SIGN).refusedAndNotOffered(AccidentRule.LETTER_IS_WITHDRAWN, "letterId");
        withdrawn.when(SEND).refusedAndNotOffered(AccidentRule.LETTER_IS_WITHDRAWN, "letterId");
        drafted.when(new WithdrawLetter("l1", words(""))).refused(AccidentRule.REASON_MUST_BE_GIVEN, "reason");
    }

    @Test
    void without_a_letter_there_is_nothing_to_do() {
        drafted.when(new SignLetter("l9")).refused(AccidentRule.LETTER_UNKNOWN, "letterId");
        assertThat(family.against(SignLetter.class).orElseThrow().rule())
                .isEqualTo(AccidentRule.LETTER_MUST_BE_DRAFTED_FIRST);
    }
}
