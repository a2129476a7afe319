package vigil.accident;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.testing.Example.ENTERPRISE;
import static vigil.testing.Example.LEADER;
import static vigil.testing.Example.aFatalAccident;
import static vigil.testing.Example.at;
import static vigil.testing.Example.words;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.accident.DirectiveCommand.*;
import vigil.accident.DirectiveEvent.*;
import vigil.kernel.Actor;
import vigil.kernel.Confidential;
import vigil.kernel.Role;
import vigil.testing.Example;

/** A directive from its draft to its end, and the look back at it. */
class DirectiveTest {

    private static final LocalDate DUE = LocalDate.of(2024, 5, 4);
    private final Example drafted = aFatalAccident().withDirectiveDrafted();
    private final Example signed = aFatalAccident().withDirectiveSigned();
    private final Example sent = aFatalAccident().withDirectiveSent();
    private final Example settled = sent.confirmed("1", Grade.ACCEPTABLE).confirmed("2", Grade.ALTERNATIVE);
    private final Example closed = aFatalAccident().withDirectiveClosed(null);
    private final Example withdrawn = sent.and(new DirectiveWithdrawn("d1", words("thay")));

    private static final SignDirective SIGN = new SignDirective("d1");
    private static final SendDirective SEND = new SendDirective("d1", "bưu điện", at("09:00"), null);

    @Test
    void the_way_of_a_directive() {
        aFatalAccident()
                .when(draft(ENTERPRISE, DUE))
                .then(new DirectiveDrafted(
                        "d1", ENTERPRISE, Kind.TELEGRAM, Urgency.HOA_TOC, "Báo cáo",
                        List.of(new Demand("1", words("Báo cáo"), DUE)), "officer"));
        drafted.by(LEADER).when(SIGN).then(new DirectiveSigned("d1", "leader"));
        signed.when(SEND).then(new DirectiveSent("d1", "bưu điện", at("09:00")));
        sent.when(new AcknowledgeDirective("d1", at("09:30"), words("văn thư"), null))
                .then(new DirectiveAcknowledged("d1", at("09:30"), words("văn thư")));
    }

    @Test
    void a_directive_demands_something_that_can_still_be_done_of_somebody_who_exists() {
        aFatalAccident().when(draft(ENTERPRISE)).refused(AccidentRule.DIRECTIVE_NEEDS_A_DEMAND, "demands");
        aFatalAccident()
                .when(draft(ENTERPRISE, LocalDate.of(2024, 4, 30)))
                .refused(AccidentRule.DEMAND_DUE_BEFORE_SIGNING, "demands");
        assertThat(aFatalAccident().when(draft(ENTERPRISE, LocalDate.of(2024, 5, 1))).refused())
                .isNull();
        aFatalAccident()
                .when(draft(new Addressee(AddresseeKind.DEPARTMENT, Confidential.of("Sở"), "05"), DUE))
                .refused(AccidentRule.PROVINCE_UNKNOWN_ON_THAT_DATE, "to.provinceCode");
    }

    @Test
    void the_signer_is_another_person_and_signs_before_anything_is_due() {
        drafted.by(Actor.of("officer", Role.LEADER))
                .when(SIGN)
                .refusedAndNotOffered(AccidentRule.SIGNER_MUST_NOT_BE_DRAFTER, "directiveId");
        drafted.by(LEADER)
                .daysLater(20)
                .when(SIGN)
                .refusedAndNotOffered(AccidentRule.DEMAND_DUE_BEFORE_SIGNING, "directiveId");
        drafted.by(LEADER).daysLater(19).when(SIGN).then(new DirectiveSigned("d1", "leader"));
    }

    @Test
    void a_directive_goes_step_by_step() {
        drafted.when(SEND).refusedAndNotOffered(AccidentRule.DIRECTIVE_MUST_BE_SIGNED_FIRST, "directiveId");
        signed.by(LEADER).when(SIGN).refusedAndNotOffered(AccidentRule.DIRECTIVE_ALREADY_SIGNED, "directiveId");
        sent.by(LEADER).when(SIGN).refusedAndNotOffered(AccidentRule.DIRECTIVE_ALREADY_SENT, "directiveId");
        sent.when(SEND).refusedAndNotOffered(AccidentRule.DIRECTIVE_ALREADY_SENT, "directiveId");
        signed.when(acknowledge("09:30")).refusedAndNotOffered(AccidentRule.DIRECTIVE_MUST_BE_SENT_FIRST, "directiveId");
        closed.when(SEND).refusedAndNotOffered(AccidentRule.DIRECTIVE_IS_CLOSED, "directiveId");
        closed.by(LEADER).when(SIGN).refusedAndNotOffered(AccidentRule.DIRECTIVE_IS_CLOSED, "directiveId");
        withdrawn.when(SEND).refusedAndNotOffered(AccidentRule.DIRECTIVE_IS_WITHDRAWN, "directiveId");
        withdrawn.by(LEADER).when(SIGN).refusedAndNotOffered(AccidentRule.DIRECTIVE_IS_WITHDRAWN, "directiveId");
        drafted.when(new SendDirective("d9", "bưu điện", at("09:00"), null))
                .refused(AccidentRule.DIRECTIVE_UNKNOWN, "directiveId");
    }

    @Test
    void a_directive_is_acknowledged_once_and_after_it_was_sent() {
        sent.and(new DirectiveAcknowledged("d1", at("09:10"), null))
                .when(acknowledge("09:30"))
                .refusedAndNotOffered(AccidentRule.DIRECTIVE_ALREADY_ACKNOWLEDGED, "directiveId");
        sent.when(acknowledge("08:59")).refused(AccidentRule.MUST_NOT_PRECEDE_THE_SENDING, "at");
    }

    @Test
    void a_directive_is_withdrawn_until_it_has_ended() {
        WithdrawDirective withdraw = new WithdrawDirective("d1", words("thay"));
        drafted.by(LEADER).when(withdraw).then(new DirectiveWithdrawn("d1", words("thay")));
        sent.by(LEADER).when(withdraw).then(new DirectiveWithdrawn("d1", words("thay")));
        closed.by(LEADER).when(withdraw).refusedAndNotOffered(AccidentRule.DIRECTIVE_IS_CLOSED, "directiveId");
        withdrawn.by(LEADER).when(withdraw).refusedAndNotOffered(AccidentRule.DIRECTIVE_IS_WITHDRAWN, "directiveId");
        sent.when(new WithdrawDirective("d1", words(" "))).refused(AccidentRule.REASON_MUST_BE_GIVEN, "reason");
    }

    @Test
    void somebody_is_reminded_only_of_what_is_open() {
        sent.when(remind(null)).then(new Reminded("d1", null, at("09:30")));
        sent.confirmed("1", Grade.ACCEPTABLE).when(remind("2")).then(new Reminded("d1", "2", at("09:30")));
        sent.confirmed("1", Grade.ACCEPTABLE)
                .when(remind("1"))
                .refused(AccidentRule.DEMAND_IS_ALREADY_SETTLED, "demandId");
        sent.when(remind("9")).refused(AccidentRule.DEMAND_UNKNOWN, "demandId");
        settled.when(remind(null)).refusedAndNotOffered(AccidentRule.NOTHING_IS_OPEN_TO_REMIND_OF, "directiveId");
        sent.when(new Remind("d1", at("08:30"), null, null)).refused(AccidentRule.MUST_NOT_PRECEDE_THE_SENDING, "at");
    }

    @ParameterizedTest
    @EnumSource(names = {"IMPLEMENTED", "EXCEEDED"})
    void a_directive_is_carried_out_when_every_demand_is_settled(Outcome outcome) {
        settled.when(new CloseDirective("d1", outcome, null)).then(new DirectiveClosed("d1", outcome, null));
        sent.confirmed("1", Grade.ACCEPTABLE)
                .graded("2", Grade.ACCEPTABLE)
                .when(new CloseDirective("d1", outcome, null))
                .refused(AccidentRule.DEMANDS_ARE_STILL_OPEN, "outcome")
                .because("2");
        settled.and(new ImplementationVerified("d1", "1", at("09:40"), false))
                .when(new CloseDirective("d1", outcome, null))
                .refused(AccidentRule.DEMANDS_ARE_STILL_OPEN, "outcome")
                .because("1");
    }

    @ParameterizedTest
    @EnumSource(names = {"SUPERSEDED", "NOT_APPLICABLE"})
    void a_directive_that_has_become_pointless_ends_with_open_demands(Outcome outcome) {
        sent.when(new CloseDirective("d1", outcome, null)).then(new DirectiveClosed("d1", outcome, null));
    }

    @Test
    void a_closed_directive_may_be_looked_at_again_after_months() {
        settled.when(new CloseDirective("d1", Outcome.IMPLEMENTED, 6))
                .then(new DirectiveClosed("d1", Outcome.IMPLEMENTED, LocalDate.of(2024, 11, 1)));
        RecordRecheck recheck = new RecordRecheck("d1", at("09:30"), false, null);
        Example due = aFatalAccident().withDirectiveClosed(LocalDate.of(2024, 11, 1));
        due.when(recheck).then(new RecheckRecorded("d1", at("09:30"), false));
        due.and(new RecheckRecorded("d1", at("09:20"), true))
                .when(recheck)
                .refusedAndNotOffered(AccidentRule.NO_RECHECK_IS_DUE, "directiveId");
        closed.when(recheck).refusedAndNotOffered(AccidentRule.NO_RECHECK_IS_DUE, "directiveId");
        sent.when(recheck).refusedAndNotOffered(AccidentRule.DIRECTIVE_MUST_BE_CLOSED_FIRST, "directiveId");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 121})
    void a_recheck_follows_within_ten_years(int months) {
        settled.when(new CloseDirective("d1", Outcome.IMPLEMENTED, months))
                .refused(AccidentRule.RECHECK_FOLLOWS_WITHIN_TEN_YEARS, "recheckAfterMonths");
    }

    @Test
    void only_a_directive_that_is_out_is_closed() {
        CloseDirective close = new CloseDirective("d1", Outcome.SUPERSEDED, null);
        signed.when(close).refusedAndNotOffered(AccidentRule.DIRECTIVE_MUST_BE_SENT_FIRST, "directiveId");
        closed.when(close).refusedAndNotOffered(AccidentRule.DIRECTIVE_IS_CLOSED, "directiveId");
        withdrawn.when(close).refusedAndNotOffered(AccidentRule.DIRECTIVE_IS_WITHDRAWN, "directiveId");
    }

    private static DraftDirective draft(Addressee to, LocalDate... due) {
        List<DemandDraft> demands = List.of(due).stream()
                .map(day -> new DemandDraft(words("Báo cáo"), day))
                .toList();
        return new DraftDirective(to, Kind.TELEGRAM, Urgency.HOA_TOC, "Báo cáo", demands);
    }

    private static AcknowledgeDirective acknowledge(String time) {
        return new AcknowledgeDirective("d1", at(time), null, null);
    }

    private static Remind remind(@Nullable String demandId) {
        return new Remind("d1", at("09:30"), demandId, null);
    }
}
