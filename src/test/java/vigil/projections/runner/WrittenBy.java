package vigil.projections.runner;

import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import vigil.ground.StoreJson;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.projections.Projection;
import vigil.vault.ClosedForm;

/**
 * A document as the runner would have written it, had it been given other events than the log has.
 *
 * @param projection which read model
 */
public record WrittenBy<V>(Projection<V> projection) {

    /** What comes of these events of one key; {@code null} for no document. */
    public @Nullable RawBsonDocument of(String key, Iterable<Recorded<Event>> events) {
        Views<V> views = new Views<>(projection.view(), StoreJson.builder().addModule(new ClosedForm()).build());
        V view = null;
        long position = -1;
        for (Recorded<Event> event : events) {
            V next = projection.evolve(view, event);
            if (next != null && !next.equals(view)) position = event.position();
            view = next;
        }
        return view == null ? null : views.document(key, position, view);
    }
}
