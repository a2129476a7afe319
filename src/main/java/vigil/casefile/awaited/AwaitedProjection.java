package vigil.casefile.awaited;

import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.accident.AccidentEvent;
import vigil.accident.NoticeEvent.AccidentReported;
import vigil.accident.NoticeEvent.FactsCorrected;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.projections.Projection;

/** One document per case: what of it waits for a leader. */
@Component
public class AwaitedProjection implements Projection<AwaitedCase> {

    @Override
    public String name() {
        return "awaited";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<AwaitedCase> view() {
        return AwaitedCase.class;
    }

    @Override
    public List<Bson> indexes() {
        return List.of(Indexes.ascending("awaited.ready"));
    }

    @Override
    public Optional<String> key(Recorded<? extends Event> event) {
        return event.event() instanceof AccidentEvent ? Optional.of(event.stream()) : Optional.empty();
    }

    @Override
    public @Nullable AwaitedCase evolve(@Nullable AwaitedCase before, Recorded<? extends Event> recorded) {
        return switch (recorded.event()) {
            case AccidentReported e -> new AwaitedCase(
                    recorded.stream(), e.establishment().name(), e.provinceCode(), e.occurred().date(), List.of());
            case AccidentEvent e when before != null -> evolved(before, e, recorded);
            default -> before;
        };
    }

    private static AwaitedCase evolved(AwaitedCase before, AccidentEvent event, Recorded<? extends Event> recorded) {
        FactsCorrected facts = event instanceof FactsCorrected corrected ? corrected : null;
        return new AwaitedCase(
                before.number(),
                facts != null && facts.establishment() != null ? facts.establishment().name() : before.establishment(),
                before.provinceCode(),
                facts != null && facts.occurred() != null ? facts.occurred().date() : before.occurredOn(),
                AwaitedFold.evolve(before.awaited(), event, recorded));
    }
}
