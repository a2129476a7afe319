package vigil.casefile.fold;

import static vigil.casefile.SealedText.sealed;

import java.util.List;
import java.util.function.UnaryOperator;
import vigil.accident.DirectiveEvent;
import vigil.accident.DirectiveEvent.AnswerGraded;
import vigil.accident.DirectiveEvent.AnswerReceived;
import vigil.accident.DirectiveEvent.GradeConfirmed;
import vigil.accident.DirectiveEvent.ImplementationVerified;
import vigil.casefile.DirectiveView.Answer;
import vigil.casefile.DirectiveView.Check;
import vigil.casefile.DirectiveView.Confirmation;
import vigil.casefile.DirectiveView.Demand;
import vigil.casefile.DirectiveView.Grading;
import vigil.casefile.SealedText;
import vigil.casefile.Trace;

/** The demands of a directive: answers, their grades, the checks on site. */
final class DemandFold {

    private DemandFold() {}

    static List<Demand> drafted(List<DirectiveEvent.Demand> demands) {
        return demands.stream()
                .map(one -> new Demand(
                        one.demandId(), sealed(one.text()), one.due(), List.of(), List.of(), List.of()))
                .toList();
    }

    static List<Demand> evolve(List<Demand> demands, DirectiveEvent event, Trace trace) {
        return switch (event) {
            case AnswerReceived e -> change(demands, e.demandId(), demand -> answered(demand, e, trace));
            case AnswerGraded e ->
                change(demands, e.demandId(), demand -> graded(
                        demand,
                        Lists.plus(
                                demand.gradings(),
                                new Grading(e.grade(), sealed(e.reason()), answers(demand), trace, null))));
            case GradeConfirmed e ->
                change(demands, e.demandId(), demand -> graded(
                        demand, Lists.changeLast(demand.gradings(), grading -> confirmed(grading, e, trace))));
            case ImplementationVerified e ->
                change(demands, e.demandId(), demand -> verified(demand, e, trace));
            default -> demands;
        };
    }

    private static int answers(Demand demand) {
        return demand.answers().size();
    }

    private static Demand answered(Demand d, AnswerReceived e, Trace trace) {
        Answer answer = new Answer(sealed(e.text()), e.at(), trace);
        return new Demand(
                d.demandId(), d.text(), d.due(), Lists.plus(d.answers(), answer), d.gradings(), d.verifications());
    }

    private static Demand graded(Demand d, List<Grading> gradings) {
        return new Demand(d.demandId(), d.text(), d.due(), d.answers(), gradings, d.verifications());
    }

    private static Demand verified(Demand d, ImplementationVerified e, Trace trace) {
        Check check = new Check(e.at(), e.holds(), trace);
        return new Demand(
                d.demandId(), d.text(), d.due(), d.answers(), d.gradings(), Lists.plus(d.verifications(), check));
    }

    private static Grading confirmed(Grading g, GradeConfirmed e, Trace trace) {
        Confirmation confirmation = new Confirmation(e.grade(), SealedText.words(e.remarks()), trace);
        return new Grading(g.grade(), g.reason(), g.answers(), g.trace(), confirmation);
    }

    private static List<Demand> change(List<Demand> demands, String demandId, UnaryOperator<Demand> change) {
        return Lists.change(demands, demand -> demand.demandId().equals(demandId), change);
    }
}
