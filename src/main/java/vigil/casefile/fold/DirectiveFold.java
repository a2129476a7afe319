package vigil.casefile.fold;

import static vigil.casefile.SealedText.sealed;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vigil.accident.AccidentEvent;
import vigil.accident.DirectiveEvent;
import vigil.accident.DirectiveEvent.*;
import vigil.casefile.DirectiveView;
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
            case DirectiveSigned e ->
                change(all, e.directiveId(), step(State.SIGNED, StepKind.SIGNED, null, null, null, trace));
            case DirectiveSent e ->
                change(all, e.directiveId(), step(State.SENT, StepKind.SENT, e.at(), e.channel(), null, trace));
            case DirectiveWithdrawn e ->
                change(
                        all,
                        e.directiveId(),
                        step(State.WITHDRAWN, StepKind.WITHDRAWN, null, null, sealed(e.reason()), trace));
            case DirectiveAcknowledged e ->
                change(
                        all,
                        e.directiveId(),
                        step(
                                State.ACKNOWLEDGED,
                                StepKind.ACKNOWLEDGED,
                                e.at(),
                                null,
                                SealedText.words(e.by()),
                                trace));
            case Reminded e -> change(all, e.directiveId(), d -> reminded(d, e, trace));
            case DirectiveClosed e -> change(all, e.directiveId(), d -> closed(d, e, trace));
            case RecheckRecorded e -> change(all, e.directiveId(), d -> rechecked(d, e, trace));
            case AnswerReceived e -> demands(all, e.directiveId(), e, trace);
            case AnswerGraded e -> demands(all, e.directiveId(), e, trace);
            case GradeConfirmed e -> demands(all, e.directiveId(), e, trace);
            case ImplementationVerified e -> demands(all, e.directiveId(), e, trace);
        };
    }

    private static DirectiveView drafted(DirectiveDrafted e, Trace trace) {
        return new DirectiveView(
                e.directiveId(),
                e.to(),
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

    private static UnaryOperator<DirectiveView> step(
            State state,
            StepKind kind,
            @Nullable OffsetDateTime at,
            @Nullable String channel,
            @Nullable SealedText note,
            Trace trace) {
        return d -> moved(d, state, new Step(kind, null, at, channel, note, trace));
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
