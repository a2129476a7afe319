package vigil.accident.rules;

import static vigil.accident.AccidentRule.ANSWER_HAS_BEEN_RECEIVED;
import static vigil.accident.AccidentRule.ANSWER_MUST_BE_GRADED_FIRST;
import static vigil.accident.AccidentRule.ANSWER_MUST_BE_RECEIVED_FIRST;
import static vigil.accident.AccidentRule.DEMAND_IS_ALREADY_SETTLED;
import static vigil.accident.AccidentRule.GRADER_MUST_NOT_CONFIRM;
import static vigil.accident.AccidentRule.GRADE_MUST_BE_CONFIRMED_FIRST;
import static vigil.accident.AccidentRule.MUST_NOT_PRECEDE_THE_SENDING;
import static vigil.accident.AccidentRule.DEMAND_UNKNOWN;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vigil.accident.DirectiveCommand;
import vigil.accident.DirectiveCommand.*;
import vigil.accident.DirectiveEvent.*;
import vigil.accident.chapters.Accident;
import vigil.accident.chapters.Demanded;
import vigil.accident.chapters.Directive;
import vigil.kernel.Occasion;
import vigil.kernel.Refused;

/** Decides about the answers to demands: received, graded by one, confirmed by another, verified on site. */
final class AnswerRules {

    Map<Class<? extends DirectiveCommand>, Hindrance> hindrances() {
        return Map.of(
                RecordAnswer.class, (accident, _) -> against(accident, AnswerRules::isOpen),
                GradeAnswer.class, (accident, _) -> against(accident, AnswerRules::isOpen),
                ConfirmGrade.class, (accident, occasion) ->
                        against(accident, demand -> mayBeConfirmed(demand, occasion)),
                VerifyOnSite.class, (accident, _) -> against(accident, AnswerRules::isSettled));
    }

    /** A directive passes when it is sent and one of its demands passes the check. */
    private static Optional<Refused> against(Accident accident, Consumer<Demanded> check) {
        return DirectiveRules.against(accident, directive -> {
            DirectiveRules.isSent(directive);
            Hindrance.unlessAny(directive.demands(), DEMAND_UNKNOWN, check).ifPresent(refused -> {
                throw refused;
            });
        });
    }

    AnswerReceived record(Accident accident, RecordAnswer c) {
        Directive directive = sent(accident, c.directiveId());
        Demanded demand = DirectiveRules.demand(directive, c.demandId());
        isOpen(demand);
        Require.notBefore(directive.sentAt(), c.at(), MUST_NOT_PRECEDE_THE_SENDING, "at");
        return new AnswerReceived(directive.id(), demand.id(), c.text(), c.at());
    }

    /** An answer may be graded anew until two people have found it acceptable. */
    AnswerGraded grade(Accident accident, GradeAnswer c, Occasion occasion) {
        Require.reason(c.reason());
        Directive directive = sent(accident, c.directiveId());
        Demanded demand = DirectiveRules.demand(directive, c.demandId());
        isOpen(demand);
        boolean none = c.grade() == Grade.NONE;
        Require.that(none || demand.answered(), ANSWER_MUST_BE_RECEIVED_FIRST, "demandId", "grade");
        Require.that(!none || !demand.answered(), ANSWER_HAS_BEEN_RECEIVED, "demandId", "grade");
        return new AnswerGraded(directive.id(), demand.id(), c.grade(), c.reason(), occasion.by().id());
    }

    GradeConfirmed confirm(Accident accident, ConfirmGrade c, Occasion occasion) {
        Directive directive = sent(accident, c.directiveId());
        Demanded demand = DirectiveRules.demand(directive, c.demandId());
        Grade grade = mayBeConfirmed(demand, occasion);
        return new GradeConfirmed(directive.id(), demand.id(), grade, c.remarks(), occasion.by().id());
    }

    private static Grade mayBeConfirmed(Demanded demand, Occasion occasion) {
        isOpen(demand);
        Grade grade = demand.grade();
        if (grade == null || demand.confirmed()) throw ANSWER_MUST_BE_GRADED_FIRST.broken("demandId");
        Require.that(!occasion.by().id().equals(demand.gradedBy()), GRADER_MUST_NOT_CONFIRM, "demandId");
        return grade;
    }

    ImplementationVerified verify(Accident accident, VerifyOnSite c) {
        Directive directive = sent(accident, c.directiveId());
        Demanded demand = DirectiveRules.demand(directive, c.demandId());
        isSettled(demand);
        Require.notBefore(directive.sentAt(), c.at(), MUST_NOT_PRECEDE_THE_SENDING, "at");
        return new ImplementationVerified(directive.id(), demand.id(), c.at(), c.holds());
    }

    private static void isOpen(Demanded demand) {
        Require.that(!demand.settled(), DEMAND_IS_ALREADY_SETTLED, "demandId");
    }

    private static void isSettled(Demanded demand) {
        Require.that(demand.settled(), GRADE_MUST_BE_CONFIRMED_FIRST, "demandId");
    }

    private static Directive sent(Accident accident, String id) {
        Directive directive = DirectiveRules.directive(accident, id);
        DirectiveRules.isSent(directive);
        return directive;
    }
}
