package vigil.desk.persons;

import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.questions.CaseRead;
import vigil.questions.GlassBroken;

/** To what an event belongs: its stream, or what was looked at. */
final class Looked {

    private Looked() {}

    static String at(Recorded<Event> recorded) {
        return switch (recorded.event()) {
            case CaseRead read -> read.number();
            case GlassBroken broken -> broken.stream();
            default -> recorded.stream();
        };
    }
}
