package vigil.casefile.timeline;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.accident.AccidentEvent;
import vigil.accident.NoticeEvent.AccidentReported;
import vigil.accident.NoticeEvent.FactsCorrected;
import vigil.casefile.FindLateEntries.LateEntries.Entry;
import vigil.casefile.FindLateEntries.LateEntries.Span;
import vigil.kernel.Event;
import vigil.kernel.Moment;
import vigil.kernel.Names;
import vigil.kernel.Recorded;
import vigil.projections.Projection;

/** One document per case: how long after they happened things were recorded. */
@Component
public class LatenessProjection implements Projection<LatenessFile> {

    @Override
    public String name() {
        return "lateness";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<LatenessFile> view() {
        return LatenessFile.class;
    }

    @Override
    public Optional<String> key(Recorded<? extends Event> event) {
        return event.event() instanceof AccidentEvent ? Optional.of(event.stream()) : Optional.empty();
    }

    @Override
    public @Nullable LatenessFile evolve(@Nullable LatenessFile before, Recorded<? extends Event> recorded) {
        if (!(recorded.event() instanceof AccidentEvent event)) return before;
        LatenessFile file = event instanceof AccidentReported e
                ? new LatenessFile(
                        recorded.stream(),
                        e.provinceCode(),
                        e.occurred().date(),
                        Collections.nCopies(Span.values().length, 0L),
                        List.of())
                : before;
        if (file == null) return null;
        return timed(moved(file, event), event, recorded);
    }

    private static LatenessFile moved(LatenessFile file, AccidentEvent event) {
        LocalDate day = event instanceof FactsCorrected e && e.occurred() != null
                ? e.occurred().date()
                : file.occurredOn();
        return new LatenessFile(file.number(), file.provinceCode(), day, file.spans(), file.late());
    }

    private static LatenessFile timed(LatenessFile file, AccidentEvent event, Recorded<? extends Event> recorded) {
        Moment happened = Happened.of(event);
        if (happened == null) return file;
        Duration delay = Duration.between(happened.at().toInstant(), recorded.recordedAt());
        long hours = Math.max(0, (delay.toMinutes() + 59) / 60);
        Span span = Span.of(hours);
        List<Long> spans = new ArrayList<>(file.spans());
        spans.set(span.ordinal(), spans.get(span.ordinal()) + 1);
        List<Entry> late = span.isLate()
                ? Stream.concat(file.late().stream(), Stream.of(entry(event, recorded, hours))).toList()
                : file.late();
        return new LatenessFile(file.number(), file.provinceCode(), file.occurredOn(), List.copyOf(spans), late);
    }

    private static Entry entry(AccidentEvent event, Recorded<? extends Event> recorded, long hours) {
        return new Entry(
                recorded.stream(),
                recorded.position(),
                Names.of(event.getClass()),
                recorded.by(),
                recorded.recordedAt(),
                hours,
                reasonGiven(event));
    }

    private static boolean reasonGiven(AccidentEvent event) {
        return Arrays.stream(event.getClass().getRecordComponents())
                .filter(component -> component.getName().equals("lateReason"))
                .anyMatch(component -> value(component, event) != null);
    }

    private static @Nullable Object value(RecordComponent component, AccidentEvent event) {
        try {
            return component.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record's component can be read", e);
        }
    }
}
