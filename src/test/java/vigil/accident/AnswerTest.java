package vigil.accident;

import static vigil.testing.Example.LEADER;
import static vigil.testing.Example.aFatalAccident;
import static vigil.testing.Example.at;
import static vigil.testing.Example.words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vigil.accident.DirectiveCommand.*;
import vigil.accident.DirectiveEvent.*;
import vigil.kernel.Actor;
import vigil.kernel.Role;
import vigil.testing.Example;

/** Answers to demands: received, graded by one person, confirmed by another, verified on site. */
class AnswerTest {

    private static final RecordAnswer ANSWER = new RecordAnswer("d1", "1", words("Đã làm"), at("09:30"), null);
    private static final ConfirmGrade CONFIRM = new ConfirmGrade("d1", "1", null);
    private final Example sent = aFatalAccident().withDirectiveSent();

    @Test
    void an_answer_is_received_graded_and_confirmed_by_two_people() {
        sent.when(ANSWER).then(new AnswerReceived("d1", "1", words("Đã làm"), at("09:30")));
        sent.answered("1")
                .when(grade(Grade.ALTERNATIVE))
                .then(new AnswerGraded("d1", "1", Grade.ALTERNATIVE, words("đối chiếu"), "officer"));
        sent.graded("1", Grade.ALTERNATIVE)
                .by(LEADER)
                .when(CONFIRM)
                .then(new GradeConfirmed("d1", "1", Grade.ALTERNATIVE, null, "leader"));
    }

    @Test
    void who_graded_does_not_confirm() {
        sent.graded("1", Grade.ACCEPTABLE)
                .by(Actor.of("officer", Role.LEADER))
                .when(CONFIRM)
                .refusedAndNotOffered(AccidentRule.GRADER_MUST_NOT_CONFIRM, "demandId");
    }

    @Test
    void a_grade_has_a_reason_and_an_answer_to_judge() {
        sent.when(grade(Grade.ACCEPTABLE))
                .refused(AccidentRule.ANSWER_MUST_BE_RECEIVED_FIRST, "demandId", "grade");
        sent.when(grade(Grade.NONE)).then(new AnswerGraded("d1", "1", Grade.NONE, words("đối chiếu"), "officer"));
        sent.answered("1").when(grade(Grade.NONE)).refused(AccidentRule.ANSWER_HAS_BEEN_RECEIVED, "demandId", "grade");
        sent.answered("1")
                .when(new GradeAnswer("d1", "1", Grade.ACCEPTABLE, words(" ")))
                .refused(AccidentRule.REASON_MUST_BE_GIVEN, "reason");
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCEPTABLE", "ALTERNATIVE"})
    void a_demand_is_settled_by_a_confirmed_acceptable_answer(Grade grade) {
        Example settled = sent.confirmed("1", grade).confirmed("2", grade);
        settled.when(ANSWER).refusedAndNotOffered(AccidentRule.DEMAND_IS_ALREADY_SETTLED, "demandId");
        settled.when(grade(Grade.UNACCEPTABLE)).refusedAndNotOffered(AccidentRule.DEMAND_IS_ALREADY_SETTLED, "demandId");
        settled.by(LEADER).when(CONFIRM).refusedAndNotOffered(AccidentRule.DEMAND_IS_ALREADY_SETTLED, "demandId");
    }

    @Test
    void after_an_unacceptable_answer_a_better_one_is_graded_anew() {
        Example again = sent.confirmed("1", Grade.UNACCEPTABLE);
        again.by(LEADER).when(CONFIRM).refusedAndNotOffered(AccidentRule.ANSWER_MUST_BE_GRADED_FIRST, "demandId");
        again.when(ANSWER).then(new AnswerReceived("d1", "1", words("Đã làm"), at("09:30")));
        again.answered("1")
                .by(LEADER)
                .when(CONFIRM)
                .refusedAndNotOffered(AccidentRule.ANSWER_MUST_BE_GRADED_FIRST, "demandId");
        again.graded("1", Grade.ACCEPTABLE)
                .by(LEADER)
                .when(CONFIRM)
                .then(new GradeConfirmed("d1", "1", Grade.ACCEPTABLE, null, "leader"));
    }

    @Test
    void a_remedy_is_verified_after_its_answer_was_accepted_and_opens_the_demand_when_it_does_not_hold() {
        sent.graded("1", Grade.ACCEPTABLE)
                .when(verify(true))
                .refusedAndNotOffered(AccidentRule.GRADE_MUST_BE_CONFIRMED_FIRST, "demandId");
        Example settled = sent.confirmed("1", Grade.ACCEPTABLE);
        settled.when(verify(true)).then(new ImplementationVerified("d1", "1", at("09:45"), true));
        Example failed = settled.and(new ImplementationVerified("d1", "1", at("09:40"), false));
        failed.when(ANSWER).then(new AnswerReceived("d1", "1", words("Đã làm"), at("09:30")));
        failed.when(grade(Grade.ACCEPTABLE))
                .refused(AccidentRule.ANSWER_MUST_BE_RECEIVED_FIRST, "demandId", "grade");
    }

    @Test
    void nothing_is_answered_or_verified_before_the_directive_was_sent() {
        aFatalAccident()
                .withDirectiveSigned()
                .when(ANSWER)
                .refusedAndNotOffered(AccidentRule.DIRECTIVE_MUST_BE_SENT_FIRST, "directiveId");
        sent.when(new RecordAnswer("d1", "1", words("Đã làm"), at("08:59"), null))
                .refused(AccidentRule.MUST_NOT_PRECEDE_THE_SENDING, "at");
        sent.confirmed("1", Grade.ACCEPTABLE)
                .when(new VerifyOnSite("d1", "1", at("08:59"), true, null))
                .refused(AccidentRule.MUST_NOT_PRECEDE_THE_SENDING, "at");
        sent.when(new RecordAnswer("d1", "9", words("Đã làm"), at("09:30"), null))
                .refused(AccidentRule.DEMAND_UNKNOWN, "demandId");
    }

    private static GradeAnswer grade(Grade grade) {
        return new GradeAnswer("d1", "1", grade, words("đối chiếu"));
    }

    private static VerifyOnSite verify(boolean holds) {
        return new VerifyOnSite("d1", "1", at("09:45"), holds, null);
    }
}
