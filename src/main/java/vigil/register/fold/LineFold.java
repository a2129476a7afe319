package vigil.register.fold;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.accident.AccidentEvent;
import vigil.accident.ClosureEvent.CaseReopened;
import vigil.accident.ClosureEvent.ClosureApproved;
import vigil.accident.NoticeEvent.*;
import vigil.register.CaseListEntry.Status;
import vigil.register.fold.Line.Facts;
import vigil.register.fold.Line.Harm;
import vigil.register.fold.Line.Listed;

/** The parts of a line after an event. */
final class LineFold {

    private LineFold() {}

    static Facts facts(AccidentReported e) {
        return new Facts(
                e.occurred(), e.place(), e.establishment(), e.employment(), e.sector(), e.injuringFactor());
    }

    static Facts facts(Facts before, AccidentEvent event) {
        if (!(event instanceof FactsCorrected e)) return before;
        return new Facts(
                requireNonNullElse(e.occurred(), before.occurred()),
                requireNonNullElse(e.place(), before.place()),
                requireNonNullElse(e.establishment(), before.establishment()),
                requireNonNullElse(e.employment(), before.employment()),
                either(e.sector(), before.sector()),
                either(e.injuringFactor(), before.injuringFactor()));
    }

    static Harm harm(Harm before, AccidentEvent event) {
        return switch (event) {
            case NoticeReceived e when e.casualties() != null ->
                new Harm(e.casualties(), before.confirmed(), before.listed());
            case VictimsConfirmed _ -> new Harm(before.stated(), true, before.listed());
            case VictimAdded e -> listed(before, e.victimId(), new Listed(e.victimId(), e.condition()));
            case VictimConditionChanged e -> listed(before, e.victimId(), new Listed(e.victimId(), e.condition()));
            case VictimWithdrawn e -> listed(before, e.victimId(), null);
            default -> before;
        };
    }

    private static Harm listed(Harm before, String victimId, @Nullable Listed now) {
        List<Listed> others = new ArrayList<>(before.listed());
        others.removeIf(one -> one.victimId().equals(victimId));
        if (now != null) others.add(now);
        return new Harm(before.stated(), before.confirmed(), List.copyOf(others));
    }

    static Status status(Status before, AccidentEvent event) {
        return switch (event) {
            case AccidentMerged _ -> Status.MERGED;
            case ClosureApproved _ -> Status.CLOSED;
            case CaseReopened _ -> Status.OPEN;
            default -> before;
        };
    }

    static <T> @Nullable T either(@Nullable T newer, @Nullable T older) {
        return newer == null ? older : newer;
    }
}
