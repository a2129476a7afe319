package vigil.accident.chapters;

import vigil.accident.AccidentEvent;

/** The limit of the investigation as it runs now. */
public record TimeLimit() {

    public static final TimeLimit NONE = new TimeLimit();

    TimeLimit evolve(AccidentEvent event) {
        return this;
    }
}
