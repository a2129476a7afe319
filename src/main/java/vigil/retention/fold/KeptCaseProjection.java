package vigil.retention.fold;

import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.accident.AccidentEvent;
import vigil.accident.ClosureEvent;
import vigil.accident.NoticeEvent;
import vigil.accident.NoticeEvent.AccidentReported;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.projections.Projection;

/** One document per case: what the keeping of its files is reckoned from. The same fold decides whether a file may go. */
@Component
public class KeptCaseProjection implements Projection<KeptCase> {

    @Override
    public String name() {
        return "retention";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public Class<KeptCase> view() {
        return KeptCase.class;
    }

    @Override
    public List<Bson> indexes() {
        return List.of(Indexes.ascending("left", "closedOn"));
    }

    @Override
    public Optional<String> key(Recorded<? extends Event> event) {
        return event.event() instanceof AccidentEvent ? Optional.of(event.stream()) : Optional.empty();
    }

    @Override
    public @Nullable KeptCase evolve(@Nullable KeptCase before, Recorded<? extends Event> recorded) {
        return switch (recorded.event()) {
            case AccidentReported e -> opened(e);
            case NoticeEvent e when before != null -> NoticeFold.evolve(before, e);
            case ClosureEvent e when before != null -> ClosureFold.evolve(before, e, recorded);
            default -> before;
        };
    }

    private static KeptCase opened(AccidentReported e) {
        return new KeptCase(
                e.number(), e.establishment().name(), e.provinceCode(), e.occurred().date(), null, null, null,
                List.of(), List.of(), 0, List.of(), List.of());
    }
}
