package vigil.fuzz;

import vigil.alarms.AlarmEvent;
import vigil.commands.AccessRefused;
import vigil.kernel.Event;
import vigil.questions.CaseRead;

/** What may stand in the log after a request that was refused. */
final class Traces {

    private Traces() {}

    /** Traces of reading and of refused attempts belong to the log and come with a delay, as do the office's own alarms. */
    static boolean mayBelongToARefusal(Event event) {
        return event instanceof CaseRead || event instanceof AccessRefused || event instanceof AlarmEvent;
    }
}
