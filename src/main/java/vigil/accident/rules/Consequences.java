package vigil.accident.rules;

import java.util.List;
import vigil.accident.AccidentEvent;
import vigil.accident.chapters.Accident;
import vigil.law.Law;

/** Says what the law makes of what has just happened: severity, competence and the limit of the investigation. */
public final class Consequences {

    private final Law law;

    public Consequences(Law law) {
        this.law = law;
    }

    /**
     * The events that follow, to be recorded in the same commit.
     *
     * @param before the case before the command
     * @param after the case after the command's own events
     */
    public List<AccidentEvent> of(Accident before, Accident after) {
        return List.of();
    }
}
