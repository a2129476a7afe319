package vigil.retention.answer;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vigil.eventlog.EventHistory;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.projections.Projection;
import vigil.retention.fold.Born;
import vigil.retention.fold.BornProjection;
import vigil.retention.fold.KeptCase;
import vigil.retention.fold.KeptCaseProjection;

/** What the log says now, for decisions. */
@Component
final class KnownFromLog implements Known {

    private final EventHistory history;
    private final KeptCaseProjection cases = new KeptCaseProjection();
    private final BornProjection births = new BornProjection();

    KnownFromLog(EventHistory history) {
        this.history = history;
    }

    @Override
    public Optional<KeptCase> accident(String number) {
        return folded(cases, number);
    }

    @Override
    public Optional<Integer> born(String personId) {
        return folded(births, personId).map(Born::year);
    }

    private <V> Optional<V> folded(Projection<V> projection, String stream) {
        V view = null;
        for (Recorded<Event> recorded : history.stream(stream)) {
            if (projection.key(recorded).isPresent()) view = projection.evolve(view, recorded);
        }
        return Optional.ofNullable(view).map(projection::finished);
    }
}
