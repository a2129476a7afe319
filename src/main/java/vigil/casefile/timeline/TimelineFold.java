package vigil.casefile.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.accident.AccidentEvent;
import vigil.accident.ClosureEvent;
import vigil.accident.CondolenceEvent;
import vigil.accident.DirectiveEvent;
import vigil.accident.InvestigationEvent;
import vigil.accident.NoticeEvent;
import vigil.accident.PaperEvent;
import vigil.casefile.Timeline.Group;
import vigil.casefile.fold.Lists;
import vigil.casefile.timeline.TimelineFile.Entry;
import vigil.kernel.Event;
import vigil.kernel.Names;
import vigil.kernel.Recorded;

/** The timeline, folded from the events of the case: one entry per event; entries are marked later, never changed otherwise. */
public final class TimelineFold {

    private TimelineFold() {}

    /** The timeline after an event; {@code null} before the case is there. */
    public static @Nullable TimelineFile evolve(@Nullable TimelineFile before, Recorded<? extends Event> recorded) {
        if (!(recorded.event() instanceof AccidentEvent event)) return before;
        List<Entry> earlier = before == null
                ? List.of()
                : Marks.mark(before.entries(), event, recorded.position());
        return new TimelineFile(
                recorded.stream(),
                recorded.sequence() + 1,
                recorded.position(),
                Lists.plus(earlier, entry(event, recorded)));
    }

    private static Entry entry(AccidentEvent event, Recorded<? extends Event> recorded) {
        return new Entry(
                recorded.position(),
                recorded.sequence(),
                Names.of(event.getClass()),
                group(event),
                event instanceof AccidentEvent.Consequence,
                event.happenedAt(),
                recorded.recordedAt(),
                recorded.by(),
                recorded.role(),
                EventFields.of(event),
                List.of());
    }

    private static Group group(AccidentEvent event) {
        return switch (event) {
            case NoticeEvent _ -> Group.NOTICE;
            case CondolenceEvent _ -> Group.CONDOLENCE;
            case InvestigationEvent _ -> Group.INVESTIGATION;
            case DirectiveEvent _ -> Group.DIRECTIVE;
            case PaperEvent _ -> Group.PAPER;
            case ClosureEvent _ -> Group.CLOSURE;
        };
    }
}
