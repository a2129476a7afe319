package vigil.desk;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vigil.commands.Objection;
import vigil.desk.Readiness.Part;
import vigil.desk.Readiness.State;
import vigil.eventlog.EventHistory;
import vigil.eventlog.Line;
import vigil.law.Law;
import vigil.projections.Freshness;
import vigil.projections.Freshness.Mark;
import vigil.projections.Freshness.Overview;

/**
 * Looks whether the log can be read, the read models keep up and nothing stands against taking commands; says it in plain
 * numbers, without anything of a case.
 */
@Component
public class Checkup {

    private static final Logger LOG = LoggerFactory.getLogger(Checkup.class);

    /** So many events behind, a page would show a state that nobody expects. */
    private static final long TOO_FAR_BEHIND = 1_000;

    private final EventHistory history;
    private final Freshness freshness;
    private final Line line;
    private final List<Objection> objections;

    Checkup(EventHistory history, Freshness freshness, Line line, List<Objection> objections) {
        this.history = history;
        this.freshness = freshness;
        this.line = line;
        this.objections = objections;
    }

    /** How the server is now. */
    public Readiness now() {
        try {
            long head = history.head();
            Overview overview = freshness.overview();
            List<Part> parts =
                    overview.marks().stream().map(mark -> part(mark, head)).toList();
            State log = line.broken().isEmpty() ? State.UP : State.DOWN;
            boolean objected = objections.stream().anyMatch(one -> one.now().isPresent());
            boolean up = log == State.UP && !objected && parts.stream().allMatch(part -> part.status() == State.UP);
            return new Readiness(up ? State.UP : State.DOWN, log, head, law(), parts);
        } catch (RuntimeException unreadable) {
            LOG.warn("the server is not ready", unreadable);
            return new Readiness(State.DOWN, State.DOWN, null, law(), List.of());
        }
    }

    private static String law() {
        return Law.load().edition().fingerprint();
    }

    private static Part part(Mark mark, long head) {
        long behind = Math.max(0, head - mark.completeTo());
        boolean up = !mark.stopped() && behind <= TOO_FAR_BEHIND;
        return new Part(mark.projection(), up ? State.UP : State.DOWN, mark.completeTo(), behind);
    }
}
