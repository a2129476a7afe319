package vigil.accident;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.testing.Example.aFatalAccident;
import static vigil.testing.Example.at;
import static vigil.testing.Example.nothing;
import static vigil.testing.Example.words;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vigil.accident.ClosureCommand.RequestClosure;
import vigil.accident.CondolenceCommand.*;
import vigil.accident.CondolenceEvent.*;
import vigil.accident.DirectiveCommand.RecordRecheck;
import vigil.accident.DirectiveEvent.RecheckRecorded;
import vigil.accident.NoticeCommand.*;
import vigil.accident.NoticeEvent.*;
import vigil.kernel.Confidential;
import vigil.law.Condition;
import vigil.law.ConditionBasis;
import vigil.law.Law;
import vigil.testing.Example;

/** What holds for every command of every chapter: times, late entries, closed cases, and in whose hands a case is. */
class EveryCaseTest {

    private static final AccidentDecider DECIDER = new AccidentDecider(Law.load());
    private final Example listed = aFatalAccident().withVictim("v1", Condition.DEAD);

    @Test
    void what_happened_does_not_lie_ahead() {
        listed.when(visit(at("10:01"), null)).refused(AccidentRule.MUST_NOT_LIE_IN_THE_FUTURE, "at");
        listed.when(visit(at("10:00"), null)).then(visited(at("10:00")));
    }

    @Test
    void what_happened_does_not_precede_the_accident_as_exactly_as_its_time_is_known() {
        listed.when(visit(at("07:09"), null)).refused(AccidentRule.MUST_NOT_PRECEDE_THE_ACCIDENT, "at");
        listed.when(visit(at("07:10"), null)).then(visited(at("07:10")));
    }

    @Test
    void what_is_told_more_than_a_day_late_needs_a_reason_and_the_reason_comes_first() {
        Example late = listed.on(at("09:01").plusDays(1));
        late.when(visit(at("09:01"), null)).then(visited(at("09:01")));
        late.when(visit(at("09:00"), null)).refused(AccidentRule.LATE_ENTRY_NEEDS_A_REASON, "lateReason");
        late.when(visit(at("09:00"), words(" "))).refused(AccidentRule.LATE_ENTRY_NEEDS_A_REASON, "lateReason");
        late.when(visit(at("09:00"), words("mất mạng")))
                .then(
                        new LateEntryExplained("record-visit", at("09:00"), words("mất mạng")),
                        visited(at("09:00")));
    }

    @Test
    void a_reason_for_being_late_is_not_told_of_what_is_not_late() {
        listed.when(visit(at("09:00"), words("mất mạng"))).then(visited(at("09:00")));
    }

    @Test
    void nothing_new_happens_to_a_closed_case() {
        Example closed = listed.closed();
        closed.when(new ChangeVictimCondition("v1", Condition.SEVERE, at("09:00"), ConditionBasis.CORRECTED, null, null))
                .refusedAndNotOffered(AccidentRule.CASE_MUST_BE_OPEN);
        closed.when(new RequestClosure()).refusedAndNotOffered(AccidentRule.CASE_MUST_BE_OPEN);
    }

    @Test
    void a_closed_case_may_still_be_corrected_noted_and_looked_at_again() {
        Example closed = listed.withDirectiveClosed(LocalDate.of(2024, 11, 1)).closed();
        closed.when(new AddNote(words("ghi"), null)).then(new NoteAdded(words("ghi"), null));
        closed.when(new CorrectVictim("v1", words("nhầm"), "thợ hàn", null, null))
                .then(new VictimCorrected("v1", words("nhầm"), "thợ hàn", null, null));
        closed.when(new RecordRecheck("d1", at("10:00"), true, null)).then(new RecheckRecorded("d1", at("10:00"), true));
    }

    @Test
    void a_family_does_not_end_with_the_case() {
        Example closed = listed.withRelative("r1", "v1").closed();
        closed.when(visit(at("09:00"), null)).then(visited(at("09:00")));
        closed.when(new RecordFamilyWishes("r1", Wish.NO, Wish.NO, null, null))
                .then(new FamilyWishesRecorded("r1", Wish.NO, Wish.NO, null, null));
        closed.when(new AssignLiaison("v1", "officer", null)).then(new LiaisonAssigned("v1", "officer", null, null));
        closed.when(new RecordFamilyContact(
                        "r1", FamilyPhase.FIRST_CONTACT, ContactWay.VISIT, at("09:00"), words("hỏi thăm"), null, null))
                .then(new FamilyContacted(
                        "r1", "v1", FamilyPhase.FIRST_CONTACT, ContactWay.VISIT, at("09:00"), words("hỏi thăm"), null));
        closed.when(new DraftLetter("r1", null, null)).refusedAndNotOffered(AccidentRule.CASE_MUST_BE_OPEN);
    }

    @Test
    void a_case_is_in_the_hands_of_the_province_that_its_place_belongs_to_now() {
        assertThat(DECIDER.unit(listed.state(), LocalDate.of(2024, 5, 1))).contains("75");
        Example inBinhPhuoc = nothing()
                .and(new AccidentReported(
                        "70-2024-0001", "70", Example.ABOUT_TEN_PAST_EIGHT, Confidential.of("Đồng Xoài"), Example.WOODWORKS,
                        vigil.law.Employment.NONE, vigil.law.Casualties.NONE, null, null, null));
        assertThat(DECIDER.unit(inBinhPhuoc.state(), LocalDate.of(2025, 6, 30))).contains("70");
        assertThat(DECIDER.unit(inBinhPhuoc.state(), LocalDate.of(2025, 7, 1))).contains("75");
    }

    private static RecordVisit visit(OffsetDateTime at, @Nullable Confidential lateReason) {
        return new RecordVisit("v1", at, words("lãnh đạo Sở"), 3_000_000L, null, lateReason);
    }

    private static FamilyVisited visited(OffsetDateTime at) {
        return new FamilyVisited("v1", at, words("lãnh đạo Sở"), 3_000_000L, null);
    }
}
