package vigil.casefile.timeline;

import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.accident.AccidentEvent;
import vigil.accident.NoticeEvent.AccidentReported;
import vigil.accident.NoticeEvent.FactsCorrected;
import vigil.accident.NoticeEvent.LateEntryExplained;
import vigil.casefile.FindLateEntries.LateEntries.Entry;
import vigil.casefile.FindLateEntries.LateEntries.Span;
import vigil.casefile.SealedText;
import vigil.casefile.fold.Lists;
import vigil.casefile.timeline.LatenessFile.Explained;
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
        return 2;
    }

    @Override
    public Class<LatenessFile> view() {
        return LatenessFile.class;
    }

    @Override
    public List<Bson> indexes() {
        return List.of(Indexes.ascending("provinceCode", "occurredOn"));
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
                        List.of(),
                        null)
                : before;
        if (file == null) return null;
        return timed(moved(file, event), event, recorded);
    }

    private static LatenessFile moved(LatenessFile file, AccidentEvent event) {
        LocalDate day = event instanceof FactsCorrected e && e.occurred() != null
                ? e.occurred().date()
                : file.occurredOn();
        return new LatenessFile(
                file.number(), file.provinceCode(), day, file.spans(), file.late(), file.explained());
    }

    /** An explanation goes before what it explains and names the same time. */
    private static LatenessFile timed(LatenessFile file, AccidentEvent event, Recorded<? extends Event> recorded) {
        if (event instanceof LateEntryExplained e) {
            Explained explained = new Explained(e.happened().toInstant(), SealedText.sealed(e.reason()));
            return file.with(file.spans(), file.late(), explained);
        }
        Moment happened = event.happenedAt();
        if (happened == null) return file;
        Duration delay = Duration.between(happened.at().toInstant(), recorded.recordedAt());
        long hours = Math.max(0, (delay.toMinutes() + 59) / 60);
        Span span = Span.of(hours);
        List<Long> spans = new ArrayList<>(file.spans());
        spans.set(span.ordinal(), spans.get(span.ordinal()) + 1);
        List<Entry> late = span.isLate()
                ? Lists.plus(file.late(), entry(event, recorded, hours, file.reasonFor(happened)))
                : file.late();
        return file.with(List.copyOf(spans), late, null);
    }

    private static Entry entry(
            AccidentEvent event, Recorded<? extends Event> recorded, long hours, @Nullable SealedText reason) {
        return new Entry(
                recorded.stream(),
                recorded.position(),
                Names.of(event.getClass()),
                recorded.by(),
                recorded.recordedAt(),
                hours,
                reason != null,
                reason);
    }
}
