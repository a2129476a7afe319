package vigil.desk;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vigil.desk.Readiness.Part;
import vigil.desk.Readiness.State;
import vigil.eventlog.EventHistory;
import vigil.eventlog.Line;
import vigil.projections.Freshness;
import vigil.projections.Freshness.Mark;
import vigil.projections.Freshness.Overview;

/** Looks whether the log can be read and the read models keep up; says it in plain numbers, without anything of a case. */
@Component
public class Checkup {

    private static final Logger LOG = LoggerFactory.getLogger(Checkup.class);

    /** So many events behind, a page would show a state that nobody expects. */
    private static final long TOO_FAR_BEHIND = 1_000;

    private final EventHistory history;
    private final Freshness freshness;
    private final Line line;

    Checkup(EventHistory history, Freshness freshness, Line line) {
        this.history = history;
        this.freshness = freshness;
        this.line = line;
    }

    /** How the server is now. */
    public Readiness now() {
        try {
            long head = history.head();
            Overview overview = freshness.overview();
            List<Part> parts =
                    overview.marks().stream().map(mark -> part(mark, head)).toList();
            State log = line.broken().isEmpty() ? State.UP : State.DOWN;
            boolean up = log == State.UP && parts.stream().allMatch(part -> part.status() == State.UP);
            return new Readiness(up ? State.UP : State.DOWN, log, head, parts);
        } catch (RuntimeException unreadable) {
            LOG.warn("the server is not ready", unreadable);
            return new Readiness(State.DOWN, State.DOWN, null, List.of());
        }
    }

    private static Part part(Mark mark, long head) {
        long behind = Math.max(0, head - mark.completeTo());
        boolean up = !mark.stopped() && behind <= TOO_FAR_BEHIND;
        return new Part(mark.projection(), up ? State.UP : State.DOWN, mark.completeTo(), behind);
    }
}
