package vigil.accident.chapters;

import vigil.accident.AccidentEvent;

/** The state of the third chapter. */
public record Investigation() {

    public static final Investigation NONE = new Investigation();

    Investigation evolve(AccidentEvent event) {
        return this;
    }
}
