package vigil.audit.sample;

import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import vigil.audit.FindSamples.Sample;
import vigil.audit.SampleDrawn;
import vigil.eventlog.EventFamily;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.projections.Projection;

/** One document per sample. */
@Component
class SamplesProjection implements Projection<SamplesProjection.Kept> {

    /** The stored form. */
    record Kept(long place, Sample sample) {}

    @Bean
    static EventFamily sampleEvents() {
        return new EventFamily(SampleDrawn.class);
    }

    @Override
    public String name() {
        return "samples";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<Kept> view() {
        return Kept.class;
    }

    @Override
    public List<Bson> indexes() {
        return List.of(Indexes.descending("place"));
    }

    @Override
    public Optional<String> key(Recorded<? extends Event> event) {
        return event.event() instanceof SampleDrawn ? Optional.of(event.eventId()) : Optional.empty();
    }

    @Override
    public @Nullable Kept evolve(@Nullable Kept before, Recorded<? extends Event> event) {
        if (!(event.event() instanceof SampleDrawn drawn)) return before;
        return new Kept(event.position(), new Sample(event.position(), drawn, event.by(), event.recordedAt()));
    }
}
