package vigil.casefile.fold;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.accident.AccidentEvent;
import vigil.accident.NoticeEvent.AccidentMerged;
import vigil.accident.NoticeEvent.AccidentReported;
import vigil.casefile.CaseView.Status;
import vigil.casefile.ClosureView;
import vigil.kernel.Event;
import vigil.kernel.Recorded;

/** The whole case file, folded from the events of the case: all of them for now, the first ones for a past moment. */
public final class CaseFileFold {

    private CaseFileFold() {}

    /** The file after an event; {@code null} before the case is there. */
    public static @Nullable CaseFile evolve(@Nullable CaseFile before, Recorded<? extends Event> recorded) {
        return switch (recorded.event()) {
            case AccidentReported reported -> opened(reported, recorded);
            case AccidentEvent event when before != null -> evolved(before, event, recorded);
            default -> before;
        };
    }

    private static CaseFile opened(AccidentReported event, Recorded<? extends Event> recorded) {
        return new CaseFile(
                recorded.stream(),
                recorded.sequence() + 1,
                recorded.position(),
                recorded.recordedAt(),
                Status.OPEN,
                null,
                FactsFold.opened(event),
                HarmFold.opened(event, recorded),
                FactsFold.NOTHING_ASSESSED,
                List.of(),
                List.of(),
                FamilyFold.NONE,
                InvestigationFold.NONE,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                ClosureFold.NONE);
    }

    private static CaseFile evolved(CaseFile before, AccidentEvent event, Recorded<? extends Event> recorded) {
        ClosureView closure = ClosureFold.evolve(before.closure(), event, recorded);
        String mergedInto = event instanceof AccidentMerged merged ? merged.into() : before.mergedInto();
        var victims = VictimFold.evolve(before.victims(), event, recorded);
        return new CaseFile(
                before.number(),
                recorded.sequence() + 1,
                recorded.position(),
                recorded.recordedAt(),
                mergedInto != null ? Status.MERGED : ClosureFold.closed(closure) ? Status.CLOSED : Status.OPEN,
                mergedInto,
                FactsFold.evolve(before.facts(), event),
                HarmFold.evolve(before.harm(), victims, event, recorded),
                FactsFold.assessed(before.assessment(), event, recorded),
                NoticeFold.notices(before.notices(), event, recorded),
                victims,
                FamilyFold.evolve(before.families(), event, recorded),
                InvestigationFold.evolve(before.investigation(), event, recorded),
                LimitFold.evolve(before.limit(), event, recorded),
                DirectiveFold.evolve(before.directives(), event, recorded),
                FileFold.evolve(before.files(), event, recorded),
                NoticeFold.notes(before.notes(), event, recorded),
                NoticeFold.lateEntries(before.lateEntries(), event, recorded),
                closure);
    }
}
