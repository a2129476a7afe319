package vigil.audit.trail;

import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.audit.ListExported;
import vigil.audit.ReadingList.Kind;
import vigil.commands.AccessRefused;
import vigil.kernel.Confidential;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.projections.Projection;
import vigil.questions.CaseRead;
import vigil.questions.GlassBroken;

/** One document per reading, refused attempt, broken glass and list taken home. */
@Component
class ReadingsProjection implements Projection<Trace> {

    @Override
    public String name() {
        return "readings";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<Trace> view() {
        return Trace.class;
    }

    @Override
    public List<Bson> indexes() {
        return List.of(
                Indexes.descending("place"),
                Indexes.compoundIndex(Indexes.ascending("stream"), Indexes.descending("place")),
                Indexes.compoundIndex(Indexes.ascending("by"), Indexes.descending("place")),
                Indexes.compoundIndex(Indexes.ascending("kind"), Indexes.descending("place")));
    }

    @Override
    public Optional<String> key(Recorded<? extends Event> event) {
        boolean reading = event.event() instanceof CaseRead
                || event.event() instanceof GlassBroken
                || event.event() instanceof AccessRefused
                || event.event() instanceof ListExported;
        return reading ? Optional.of(event.eventId()) : Optional.empty();
    }

    @Override
    public @Nullable Trace evolve(@Nullable Trace before, Recorded<? extends Event> event) {
        return switch (event.event()) {
            case CaseRead read -> trace(event, kind(read), read.number(), asked(read), read.purpose(), 1);
            case GlassBroken broken ->
                trace(event, Kind.GLASS_BROKEN, broken.stream(), List.of("break-glass"), broken.reason(), 1);
            case AccessRefused refused ->
                trace(event, Kind.REFUSED, refused.number(), List.of(refused.attempt()), null, refused.times());
            case ListExported taken -> trace(
                    event, Kind.EXPORTED, taken.about() == null ? "" : taken.about(), List.of(taken.list() + ".csv"), null, 1);
            default -> before;
        };
    }

    private static Kind kind(CaseRead read) {
        if (read.refused()) return Kind.REFUSED;
        return Boolean.TRUE.equals(read.glass()) ? Kind.GLASS : Kind.READ;
    }

    private static List<String> asked(CaseRead read) {
        List<String> asked = new ArrayList<>();
        asked.add(read.query());
        if (read.also() != null) asked.addAll(read.also());
        return List.copyOf(asked);
    }

    private static Trace trace(
            Recorded<? extends Event> event,
            Kind kind,
            String stream,
            List<String> asked,
            @Nullable Confidential purpose,
            int times) {
        return new Trace(
                event.position(), kind, stream, event.by(), event.role(), asked, purpose, times, event.recordedAt());
    }
}
