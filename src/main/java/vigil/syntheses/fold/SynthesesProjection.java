package vigil.syntheses.fold;

import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.projections.Projection;
import vigil.syntheses.FiledSynthesis;
import vigil.syntheses.SynthesisEvent.SynthesisCorrected;
import vigil.syntheses.SynthesisEvent.SynthesisSubmitted;
import vigil.syntheses.SynthesisEvent;
import vigil.syntheses.fold.SynthesisFile.Version;

/** One document per province's synthesis: its content, version by version. */
@Component
public class SynthesesProjection implements Projection<SynthesisFile> {

    @Override
    public String name() {
        return "syntheses";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<SynthesisFile> view() {
        return SynthesisFile.class;
    }

    @Override
    public List<Bson> indexes() {
        return List.of(Indexes.ascending("year", "half", "provinceCode"));
    }

    @Override
    public Optional<String> key(Recorded<? extends Event> event) {
        return event.event() instanceof SynthesisEvent ? Optional.of(event.stream()) : Optional.empty();
    }

    @Override
    public @Nullable SynthesisFile evolve(@Nullable SynthesisFile before, Recorded<? extends Event> recorded) {
        return switch (recorded.event()) {
            case SynthesisSubmitted e -> submitted(e, recorded);
            case SynthesisCorrected e when before != null -> corrected(before, e, recorded);
            case null, default -> before;
        };
    }

    private static SynthesisFile submitted(SynthesisSubmitted e, Recorded<? extends Event> recorded) {
        FiledSynthesis filed = new FiledSynthesis(
                recorded.stream(), e.period(), e.provinceCode(), e.sentOn(), e.symbol(), e.establishments(),
                recorded.position(), recorded.recordedAt());
        return new SynthesisFile(
                recorded.stream(),
                e.period().year(),
                e.period().half(),
                e.provinceCode(),
                recorded.position(),
                List.of(new Version(recorded.position(), filed)));
    }

    private static SynthesisFile corrected(
            SynthesisFile before, SynthesisCorrected e, Recorded<? extends Event> recorded) {
        FiledSynthesis filed = before.versions().getLast().synthesis()
                .corrected(e.establishments(), recorded.position(), recorded.recordedAt());
        List<Version> versions = new ArrayList<>(before.versions());
        versions.add(new Version(recorded.position(), filed));
        return new SynthesisFile(
                before.id(), before.year(), before.half(), before.provinceCode(), recorded.position(),
                List.copyOf(versions));
    }
}
