package vigil.figures.fold;

import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.accident.AccidentEvent;
import vigil.accident.NoticeEvent.AccidentReported;
import vigil.figures.fold.CountedCase.Facts;
import vigil.figures.fold.CountedCase.Version;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.projections.Projection;

/** One document per case: what counts of it, version by version. */
@Component
public class FiguresProjection implements Projection<CountedCase> {

    @Override
    public String name() {
        return "figures";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public Class<CountedCase> view() {
        return CountedCase.class;
    }

    @Override
    public List<Bson> indexes() {
        return List.of(Indexes.ascending("versions.facts.occurredOn"));
    }

    @Override
    public Optional<String> key(Recorded<? extends Event> event) {
        return event.event() instanceof AccidentEvent ? Optional.of(event.stream()) : Optional.empty();
    }

    @Override
    public @Nullable CountedCase evolve(@Nullable CountedCase before, Recorded<? extends Event> recorded) {
        return switch (recorded.event()) {
            case AccidentReported e ->
                new CountedCase(
                        recorded.stream(), e.provinceCode(), List.of(version(recorded, FactsFold.opened(e))));
            case AccidentEvent e when before != null -> evolved(before, e, recorded);
            default -> before;
        };
    }

    private static CountedCase evolved(CountedCase before, AccidentEvent event, Recorded<? extends Event> recorded) {
        Facts facts = FactsFold.evolve(before.now(), event);
        if (facts.equals(before.now())) return before;
        List<Version> versions = new ArrayList<>(before.versions());
        versions.add(version(recorded, facts));
        return new CountedCase(before.number(), before.provinceCode(), List.copyOf(versions));
    }

    private static Version version(Recorded<? extends Event> recorded, Facts facts) {
        return new Version(recorded.position(), recorded.recordedAt(), facts);
    }
}
