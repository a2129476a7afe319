package vigil.projections.feeding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.kernel.Event;
import vigil.kernel.Recorded;

/** Is fed with the log, batch after batch; no event is left out and none comes before an earlier one was taken. */
public interface Taker {

    /** Under which its position is kept; never used for anything else. */
    String id();

    /** Position of the last event it has taken for good. */
    long reached();

    /** This server begins to feed it; perhaps another one has done so before and brought it to this position. */
    void begin(long reached);

    /**
     * Takes the events behind {@link #reached}: what it makes of them is kept safely when this returns. If it throws, the
     * same events come again after a while.
     */
    void take(List<Recorded<Event>> batch);

    /**
     * It could not take a batch.
     *
     * @return whether that is no defect but another server's doing, so that it soon tries again
     */
    boolean gaveWay(@Nullable Throwable failure);
}
