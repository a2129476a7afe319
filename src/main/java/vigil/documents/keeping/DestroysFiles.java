package vigil.documents.keeping;

import java.util.Set;
import org.springframework.stereotype.Component;
import vigil.accident.ClosureEvent.Destroying;
import vigil.documents.Evidence;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.projections.FollowUp;

/**
 * Destroys the bytes of files once two people have agreed to it, or to forgetting somebody whom they name. It follows the log
 * with a place of its own, so that a stop between the decision and the destruction is caught up with; destroying twice changes
 * nothing.
 */
@Component
class DestroysFiles implements FollowUp {

    private final Evidence evidence;

    DestroysFiles(Evidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public String name() {
        return "destroy-files";
    }

    @Override
    public Set<Class<?>> follows() {
        return Set.of(Destroying.class);
    }

    @Override
    public void react(Recorded<Event> recorded) {
        if (!(recorded.event() instanceof Destroying decided)) return;
        decided.files().forEach(file -> evidence.destroy(file.fileId(), recorded.eventId()));
    }
}
