package vigil.families;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.testing.Example.COLLEAGUE;
import static vigil.testing.Example.LEADER;
import static vigil.testing.Example.aFatalAccident;
import static vigil.testing.Example.at;
import static vigil.testing.Example.words;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vigil.accident.AccidentRule;
import vigil.accident.CondolenceCommand.*;
import vigil.accident.CondolenceEvent.*;
import vigil.accident.Establishment;
import vigil.accident.NoticeCommand.ChangeVictimCondition;
import vigil.accident.NoticeCommand.CorrectFacts;
import vigil.accident.NoticeCommand.CorrectVictim;
import vigil.accident.NoticeEvent.AccidentMerged;
import vigil.accident.NoticeEvent.FactsCorrected;
import vigil.accident.NoticeEvent.VictimConditionChanged;
import vigil.accident.NoticeEvent.VictimCorrected;
import vigil.kernel.Confidential;
import vigil.kernel.Moment;
import vigil.law.Condition;
import vigil.law.ConditionBasis;
import vigil.testing.Example;

/** A name, a day or an enterprise that was corrected after a letter about it had gone, or while it was on its way. */
class SlipsTest {

    private static final LetterFollowUpNeeded OWED = new LetterFollowUpNeeded("l1", "v1", at("10:00"), Slip.NAME);
    private static final NoteCorrectedPerson VICTIM = new NoteCorrectedPerson("person-v1", true);
    private static final NoteCorrectedPerson RELATIVE = new NoteCorrectedPerson("person-r1", true);

    private final Example family = aFatalAccident().withAFamilyToWriteTo();
    private final Example sent = family.withLetterSent();
    private final Example owed = sent.and(OWED);

    @Test
    void a_name_corrected_after_the_letter_had_gone_is_put_right_with_the_family_once() {
        for (NoteCorrectedPerson corrected : List.of(VICTIM, RELATIVE)) {
            sent.when(corrected).then(OWED);
            owed.when(corrected).then();
            sent.closed().when(corrected).then(OWED);
        }
        sent.and(new LetterDelivered("l1", at("09:50"))).when(VICTIM).then(OWED);
        sent.and(new LetterReturned("l1", at("09:50"), words("sai"))).when(VICTIM).then();
        sent.when(new NoteCorrectedPerson("person-of-nobody", true)).then();
        family.when(VICTIM).then();
        sent.and(new AccidentMerged("75-2024-0002", words("trùng"))).when(VICTIM).then();
    }

    @Test
    void how_a_victim_is_spoken_of_stands_in_the_letter_and_how_a_relative_is_does_not() {
        sent.when(new NoteCorrectedPerson("person-v1", false)).then(OWED);
        sent.when(new NoteCorrectedPerson("person-r1", false)).then();
    }

    @Test
    void who_has_said_how_the_name_is_written_was_written_to_so() {
        Example spelled = family.and(new FamilyWishesRecorded("r1", Wish.YES, Wish.YES, null, words("Thân Nhơn"))).withLetterSent();
        spelled.when(RELATIVE).then();
        spelled.when(VICTIM).then(OWED);
    }

    @Test
    void a_spelling_wished_after_the_letter_had_gone_is_put_right_when_it_is_another() {
        FamilyWishesRecorded wished = new FamilyWishesRecorded("r1", Wish.YES, Wish.YES, null, words("Thân Nhơn"));
        sent.when(wishes(true)).then(wished, OWED);
        sent.when(wishes(false)).then(wished);
        family.when(wishes(true)).then(wished);
    }

    private static RecordFamilyWishes wishes(boolean respells) {
        return new RecordFamilyWishes("r1", Wish.YES, Wish.YES, null, words("Thân Nhơn"), respells);
    }

    @Test
    void a_letter_with_the_old_name_does_not_go_out() {
        LettersOvertaken overtaken = new LettersOvertaken(List.of("l1"), Slip.NAME);
        family.withLetterSigned().when(VICTIM).then(overtaken);
        family.withLetterDrafted().and(overtaken).by(COLLEAGUE).when(new CheckLetter("l1", null))
                .refusedAndNotOffered(AccidentRule.NAME_WAS_RESPELLED_SINCE_DRAFTING, "letterId");
        family.withLetterChecked().and(overtaken).by(LEADER).when(new SignLetter("l1"))
                .refusedAndNotOffered(AccidentRule.NAME_WAS_RESPELLED_SINCE_DRAFTING, "letterId");
        family.withLetterSigned().and(overtaken).when(new SendLetter("l1", "bưu điện", at("09:45"), null))
                .refusedAndNotOffered(AccidentRule.NAME_WAS_RESPELLED_SINCE_DRAFTING, "letterId");
    }

    @Test
    void the_day_and_the_enterprise_stand_in_the_letter_and_the_hour_and_the_place_do_not() {
        LetterFollowUpNeeded facts = new LetterFollowUpNeeded("l1", "v1", at("10:00"), Slip.FACTS);
        Moment dayBefore = Moment.exactly(OffsetDateTime.parse("2024-04-30T08:10:00+07:00"));
        Establishment other = new Establishment(Confidential.of("Công ty giả định khác"), 2, null, null);
        sent.when(corrected(dayBefore, null)).then(new FactsCorrected(words("nhầm"), dayBefore, null, null, null, null, null, null), facts);
        sent.when(corrected(null, other)).then(new FactsCorrected(words("nhầm"), null, null, other, null, null, null, null), facts);
        Establishment sameName = new Establishment(Confidential.of("Công ty gỗ giả định"), 3, "0300000001", null);
        sent.when(corrected(null, sameName)).then(new FactsCorrected(words("nhầm"), null, null, sameName, null, null, null, null));
        Moment sooner = Moment.exactly(at("08:05"));
        sent.when(corrected(sooner, null)).then(new FactsCorrected(words("nhầm"), sooner, null, null, null, null, null, null));
        family.withLetterSigned().when(corrected(null, other)).then(
                new FactsCorrected(words("nhầm"), null, null, other, null, null, null, null),
                new LettersOvertaken(List.of("l1"), Slip.FACTS));
        family.withLetterSigned().and(new LettersOvertaken(List.of("l1"), Slip.FACTS))
                .when(new SendLetter("l1", "bưu điện", at("09:45"), null))
                .refusedAndNotOffered(AccidentRule.FACTS_WERE_CORRECTED_SINCE_DRAFTING, "letterId");
    }

    @Test
    void a_letter_that_says_a_wrong_day_of_death_is_put_right_or_written_anew() {
        VictimCorrected right = new VictimCorrected("v1", words("giấy báo tử"), null, null, null, at("09:00"));
        LetterFollowUpNeeded day = new LetterFollowUpNeeded("l1", "v1", at("10:00"), Slip.DAY_OF_DEATH);
        sent.when(died("l1")).then(right, day);
        sent.when(died("l2")).then(right);
        sent.and(day).when(new LetLetterStand("l1", words("gia đình biết"))).then(new LetterLetStand("l1", words("gia đình biết")));
        LettersOvertaken overtaken = new LettersOvertaken(List.of("l1"), Slip.DAY_OF_DEATH);
        family.withLetterSigned().when(died("l1")).then(right, overtaken);
        family.withLetterSigned().and(overtaken).when(new SendLetter("l1", "bưu điện", at("09:45"), null))
                .refusedAndNotOffered(AccidentRule.FACTS_WERE_CORRECTED_SINCE_DRAFTING, "letterId");
    }

    private static CorrectVictim died(String letter) {
        return new CorrectVictim("v1", words("giấy báo tử"), null, null, null, at("09:00"), List.of(letter));
    }

    private static CorrectFacts corrected(@Nullable Moment occurred, @Nullable Establishment at) {
        return new CorrectFacts(words("nhầm"), occurred, null, at, null, null, null, null);
    }

    @Test
    void a_slip_is_settled_by_a_letter_a_visit_or_a_reason_and_a_fate_never_by_a_reason() {
        LetLetterStand stand = new LetLetterStand("l1", words("thư đã viết đúng tên"));
        owed.when(stand).then(new LetterLetStand("l1", words("thư đã viết đúng tên")));
        owed.when(new LetLetterStand("l1", words(" "))).refused(AccidentRule.REASON_MUST_BE_GIVEN, "reason");
        sent.when(stand).refusedAndNotOffered(AccidentRule.ONLY_A_SLIP_MAY_STAND, "letterId");
        owed.and(new LetterLetStand("l1", words("đúng"))).when(stand).refusedAndNotOffered(AccidentRule.ONLY_A_SLIP_MAY_STAND, "letterId");
        owed.and(new LetterWithdrawn("l1", words("thu hồi"))).when(stand).refusedAndNotOffered(AccidentRule.ONLY_A_SLIP_MAY_STAND, "letterId");
        owed.and(new FamilyVisited("v1", at("10:00"), words("cán bộ"), null, null)).when(stand)
                .refusedAndNotOffered(AccidentRule.ONLY_A_SLIP_MAY_STAND, "letterId");
        Example fate = sent.changed("v1", Condition.DEAD, Condition.SEVERE, ConditionBasis.CORRECTED)
                .and(new LetterFollowUpNeeded("l1", "v1", at("09:50")));
        fate.when(stand).refusedAndNotOffered(AccidentRule.ONLY_A_SLIP_MAY_STAND, "letterId");
    }

    @Test
    void a_fate_that_turns_out_otherwise_is_more_than_the_slip_that_was_owed() {
        owed.when(new ChangeVictimCondition("v1", Condition.SEVERE, at("09:55"), ConditionBasis.CORRECTED, null, null)).then(
                new VictimConditionChanged("v1", Condition.DEAD, Condition.SEVERE, at("09:55"), ConditionBasis.CORRECTED, null),
                new LetterFollowUpNeeded("l1", "v1", at("10:00")));
    }

    @Test
    void a_family_of_a_closed_case_is_written_to_as_long_as_it_is_owed_a_word() {
        DraftLetter draft = new DraftLetter("r1", words("Chúng tôi xin đính chính"), null);
        sent.closed().when(draft).refusedAndNotOffered(AccidentRule.CASE_MUST_BE_OPEN);
        Example closed = sent.closed().and(OWED);
        closed.when(draft).then(new LetterDrafted("l2", "r1", "v1", words("Chúng tôi xin đính chính"), null, "officer"));
        Example signed = closed.and(
                new LetterDrafted("l2", "r1", "v1", words("Xin đính chính"), null, "officer"), new LetterChecked("l2", null, "officer2"),
                new LetterSigned("l2", "leader"));
        signed.when(new SendLetter("l2", "bưu điện", at("09:58"), null)).then(new LetterSent("l2", "bưu điện", at("09:58")));
        Example done = signed.and(new LetterSent("l2", "bưu điện", at("09:58")));
        assertThat(done.state().condolence().owesAFamily()).isFalse();
        done.when(new RecordReturn("l2", at("09:59"), words("sai địa chỉ"), null)).then(
                new LetterReturned("l2", at("09:59"), words("sai địa chỉ")), new LetterFollowUpNeeded("l1", "v1", at("10:00")));
    }
}
