package vigil.casefile.answer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.kernel.Event;
import vigil.kernel.Recorded;

/**
 * From which moment a case is looked at; with neither it is now.
 *
 * @param asOf the last instant whose recordings count
 * @param position the last position that counts
 */
record Moments(@Nullable Instant asOf, @Nullable Long position) {

    static final Moments NOW = new Moments(null, null);

    /** Whether something recorded there and then was known. */
    boolean knew(long at, Instant recordedAt) {
        return (position == null || at <= position) && (asOf == null || !recordedAt.isAfter(asOf));
    }

    /** The events known then: a beginning of the stream, since the log's time never runs backwards. */
    List<Recorded<Event>> known(List<Recorded<Event>> stream) {
        return stream.stream()
                .takeWhile(recorded -> knew(recorded.position(), recorded.recordedAt()))
                .toList();
    }

    /** What a fold makes of these events; {@code null} when the document does not exist yet. */
    static <V> @Nullable V fold(Fold<V> fold, List<Recorded<Event>> events) {
        V view = null;
        for (Recorded<Event> event : events) view = fold.evolve(view, event);
        return view;
    }

    /** What one event makes of a view; {@code null} stands for "not there". */
    interface Fold<V> {

        @Nullable V evolve(@Nullable V before, Recorded<? extends Event> event);
    }
}
