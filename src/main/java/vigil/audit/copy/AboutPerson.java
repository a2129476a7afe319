package vigil.audit.copy;

import java.util.HashSet;
import java.util.Set;
import vigil.accident.AccidentEvent;
import vigil.accident.CondolenceEvent.LetterDrafted;
import vigil.accident.CondolenceEvent.RelativeAdded;
import vigil.accident.NoticeEvent.FileAttached;
import vigil.accident.NoticeEvent.VictimAdded;
import vigil.kernel.Confidential;
import vigil.kernel.Event;

/** Finds, event by event, what of a case is about one person: by the ids that stand for the person, and by the person's seal. */
final class AboutPerson {

    private final String personId;
    private final Set<String> ids = new HashSet<>();

    AboutPerson(String personId) {
        this.personId = personId;
        ids.add(personId);
    }

    /** Whether an event is about the person; to be asked of each event of the case in order. */
    boolean isIn(Event event) {
        if (event instanceof AccidentEvent) learn(event);
        boolean[] found = {false};
        EventValues.of(event, (path, value) -> {
            if (value instanceof String id && EventValues.isId(path) && ids.contains(id)) found[0] = true;
            if (value instanceof Confidential.Closed text && Seals.names(text, personId)) found[0] = true;
        });
        return found[0];
    }

    /** Ids are made new within a case for each victim, relative, letter and file. */
    private void learn(Event event) {
        switch (event) {
            case VictimAdded e when e.personId().equals(personId) -> ids.add(e.victimId());
            case RelativeAdded e when e.personId().equals(personId) -> ids.add(e.relativeId());
            case LetterDrafted e when ids.contains(e.relativeId()) || ids.contains(e.victimId()) -> ids.add(e.letterId());
            case FileAttached e when personId.equals(e.personId()) -> ids.add(e.fileId());
            default -> {}
        }
    }
}
