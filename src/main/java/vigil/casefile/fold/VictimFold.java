package vigil.casefile.fold;

import static java.util.Objects.requireNonNullElse;
import static vigil.casefile.SealedText.sealed;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vigil.accident.AccidentEvent;
import vigil.accident.NoticeEvent.IdentityConfirmed;
import vigil.accident.NoticeEvent.VictimAdded;
import vigil.accident.NoticeEvent.VictimConditionChanged;
import vigil.accident.NoticeEvent.VictimCorrected;
import vigil.accident.NoticeEvent.VictimWithdrawn;
import vigil.casefile.SealedText;
import vigil.casefile.Trace;
import vigil.casefile.VictimView;
import vigil.casefile.VictimView.ConditionStep;
import vigil.casefile.VictimView.Correction;
import vigil.casefile.VictimView.Identity;
import vigil.kernel.Event;
import vigil.kernel.Recorded;

/** The list of victims. */
final class VictimFold {

    private VictimFold() {}

    static List<VictimView> evolve(
            List<VictimView> victims, AccidentEvent event, Recorded<? extends Event> recorded) {
        Trace trace = Trace.of(recorded);
        return switch (event) {
            case VictimAdded e -> Lists.plus(victims, added(e, trace));
            case VictimConditionChanged e -> change(victims, e.victimId(), v -> changed(v, e, trace));
            case VictimCorrected e -> change(victims, e.victimId(), v -> corrected(v, e, trace));
            case VictimWithdrawn e ->
                change(
                        victims,
                        e.victimId(),
                        v -> marked(v, v.identity(), new Correction(sealed(e.reason()), trace)));
            case IdentityConfirmed e ->
                change(
                        victims,
                        e.victimId(),
                        v -> marked(v, new Identity(sealed(e.basis()), e.at(), trace), v.withdrawn()));
            default -> victims;
        };
    }

    private static List<VictimView> change(
            List<VictimView> victims, String victimId, UnaryOperator<VictimView> change) {
        return Lists.change(victims, victim -> victim.victimId().equals(victimId), change);
    }

    private static VictimView added(VictimAdded e, Trace trace) {
        ConditionStep first = new ConditionStep(e.condition(), e.since(), null, null, trace);
        return new VictimView(
                e.victimId(),
                e.personId(),
                null,
                e.birthYear(),
                e.sex(),
                e.nationality(),
                e.occupation(),
                e.employment(),
                e.condition(),
                e.injuries(),
                List.of(first),
                null,
                List.of(),
                null,
                trace);
    }

    private static VictimView changed(VictimView v, VictimConditionChanged e, Trace trace) {
        ConditionStep step = new ConditionStep(e.condition(), e.at(), e.basis(), SealedText.words(e.note()), trace);
        return new VictimView(
                v.victimId(),
                v.personId(),
                v.name(),
                v.birthYear(),
                v.sex(),
                v.nationality(),
                v.occupation(),
                v.employment(),
                e.condition(),
                v.injuries(),
                Lists.plus(v.history(), step),
                v.identity(),
                v.corrections(),
                v.withdrawn(),
                v.trace());
    }

    private static VictimView corrected(VictimView v, VictimCorrected e, Trace trace) {
        return new VictimView(
                v.victimId(),
                v.personId(),
                v.name(),
                v.birthYear(),
                v.sex(),
                v.nationality(),
                requireNonNullElse(e.occupation(), v.occupation()),
                requireNonNullElse(e.employment(), v.employment()),
                v.condition(),
                requireNonNullElse(e.injuries(), v.injuries()),
                e.since() == null ? v.history() : dated(v.history(), e.since()),
                v.identity(),
                Lists.plus(v.corrections(), new Correction(sealed(e.reason()), trace)),
                v.withdrawn(),
                v.trace());
    }

    /** The newest condition holds since another time than was told. */
    private static List<ConditionStep> dated(List<ConditionStep> history, OffsetDateTime since) {
        return Lists.changeLast(
                history, step -> new ConditionStep(step.condition(), since, step.basis(), step.note(), step.trace()));
    }

    private static VictimView marked(
            VictimView v,
            @Nullable Identity identity,
            @Nullable Correction withdrawn) {
        return new VictimView(
                v.victimId(),
                v.personId(),
                v.name(),
                v.birthYear(),
                v.sex(),
                v.nationality(),
                v.occupation(),
                v.employment(),
                v.condition(),
                v.injuries(),
                v.history(),
                identity,
                v.corrections(),
                withdrawn,
                v.trace());
    }
}
