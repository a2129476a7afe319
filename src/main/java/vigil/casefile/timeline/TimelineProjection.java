package vigil.casefile.timeline;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
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
import vigil.projections.Projection;

/** One document per case: its timeline, one entry per event; entries are marked later, never changed otherwise. */
@Component
public class TimelineProjection implements Projection<TimelineFile> {

    @Override
    public String name() {
        return "timeline";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<TimelineFile> view() {
        return TimelineFile.class;
    }

    @Override
    public Optional<String> key(Recorded<? extends Event> event) {
        return event.event() instanceof AccidentEvent ? Optional.of(event.stream()) : Optional.empty();
    }

    @Override
    public @Nullable TimelineFile evolve(@Nullable TimelineFile before, Recorded<? extends Event> recorded) {
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
