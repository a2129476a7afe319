package vigil.casefile.fold;

import static vigil.casefile.SealedText.sealed;

import java.util.List;
import java.util.function.UnaryOperator;
import vigil.accident.AccidentEvent;
import vigil.accident.DirectiveEvent;
import vigil.accident.DirectiveEvent.*;
import vigil.casefile.DirectiveView;
import vigil.casefile.DirectiveView.Recipient;
import vigil.casefile.DirectiveView.Check;
import vigil.casefile.DirectiveView.State;
import vigil.casefile.DirectiveView.Step;
import vigil.casefile.DirectiveView.StepKind;
import vigil.casefile.SealedText;
import vigil.casefile.Trace;
import vigil.kernel.Event;
import vigil.kernel.Recorded;

/** Directives and their steps; answers and grades are in {@link DemandFold}. */
final class DirectiveFold {

    private DirectiveFold() {}

    static List<DirectiveView> evolve(
            List<DirectiveView> all, AccidentEvent event, Recorded<? extends Event> recorded) {
        if (!(event instanceof DirectiveEvent directive)) return all;
        Trace trace = Trace.of(recorded);
        return switch (directive) {
            case DirectiveDrafted e -> Lists.plus(all, drafted(e, trace));
            case Reminded e -> change(all, e.directiveId(), d -> reminded(d, e, trace));
            case DirectiveClosed e -> change(all, e.directiveId(), d -> closed(d, e, trace));
            case RecheckRecorded e -> change(all, e.directiveId(), d -> rechecked(d, e, trace));
            case AnswerReceived e -> demands(all, e.directiveId(), e, trace);
            case AnswerGraded e -> demands(all, e.directiveId(), e, trace);
            case GradeConfirmed e -> demands(all, e.directiveId(), e, trace);
            case ImplementationVerified e -> demands(all, e.directiveId(), e, trace);
            case DirectiveSigned e -> step(all, e.directiveId(), State.SIGNED, signed(trace));
            case DirectiveSent e -> step(all, e.directiveId(), State.SENT, sent(e, trace));
            case DirectiveAcknowledged e -> step(all, e.directiveId(), State.ACKNOWLEDGED, acknowledged(e, trace));
            case DirectiveWithdrawn e -> step(all, e.directiveId(), State.WITHDRAWN, withdrawn(e, trace));
        };
    }

    private static Step signed(Trace trace) {
        return new Step(StepKind.SIGNED, null, null, null, null, trace);
    }

    private static Step sent(DirectiveSent e, Trace trace) {
        return new Step(StepKind.SENT, null, e.at(), e.channel(), null, trace);
    }

    private static Step acknowledged(DirectiveAcknowledged e, Trace trace) {
        return new Step(StepKind.ACKNOWLEDGED, null, e.at(), null, SealedText.words(e.by()), trace);
    }

    private static Step withdrawn(DirectiveWithdrawn e, Trace trace) {
        return new Step(StepKind.WITHDRAWN, null, null, null, sealed(e.reason()), trace);
    }

    private static DirectiveView drafted(DirectiveDrafted e, Trace trace) {
        return new DirectiveView(
                e.directiveId(),
                Recipient.of(e.to()),
                e.kind(),
                e.urgency(),
                e.subject(),
                State.DRAFTED,
                DemandFold.drafted(e.demands()),
                List.of(new Step(StepKind.DRAFTED, null, null, null, null, trace)),
                null,
                null,
                List.of());
    }

    private static List<DirectiveView> step(List<DirectiveView> all, String directiveId, State state, Step step) {
        return change(all, directiveId, d -> moved(d, state, step));
    }

    private static DirectiveView reminded(DirectiveView d, Reminded e, Trace trace) {
        return moved(d, d.state(), new Step(StepKind.REMINDED, e.demandId(), e.at(), null, null, trace));
    }

    private static DirectiveView moved(DirectiveView d, State state, Step step) {
        return new DirectiveView(
                d.directiveId(),
                d.to(),
                d.kind(),
                d.urgency(),
                d.subject(),
                state,
                d.demands(),
                Lists.plus(d.steps(), step),
                d.outcome(),
                d.recheckDue(),
                d.rechecks());
    }

    private static DirectiveView closed(DirectiveView d, DirectiveClosed e, Trace trace) {
        Step step = new Step(StepKind.CLOSED, null, null, null, null, trace);
        return new DirectiveView(
                d.directiveId(),
                d.to(),
                d.kind(),
                d.urgency(),
                d.subject(),
                State.CLOSED,
                d.demands(),
                Lists.plus(d.steps(), step),
                e.outcome(),
                e.recheckDue(),
                d.rechecks());
    }

    private static DirectiveView rechecked(DirectiveView d, RecheckRecorded e, Trace trace) {
        return with(d, d.demands(), Lists.plus(d.rechecks(), new Check(e.at(), e.holds(), trace)));
    }

    private static List<DirectiveView> demands(
            List<DirectiveView> all, String directiveId, DirectiveEvent event, Trace trace) {
        return change(all, directiveId, d -> with(d, DemandFold.evolve(d.demands(), event, trace), d.rechecks()));
    }

    private static DirectiveView with(DirectiveView d, List<DirectiveView.Demand> demands, List<Check> rechecks) {
        return new DirectiveView(
                d.directiveId(),
                d.to(),
                d.kind(),
                d.urgency(),
                d.subject(),
                d.state(),
                demands,
                d.steps(),
                d.outcome(),
                d.recheckDue(),
                rechecks);
    }

    private static List<DirectiveView> change(
            List<DirectiveView> all, String directiveId, UnaryOperator<DirectiveView> change) {
        return Lists.change(all, directive -> directive.directiveId().equals(directiveId), change);
    }
}
