package vigil.accident.chapters;

import java.util.List;
import vigil.accident.AccidentEvent;

/** The state of the third chapter. */
public record Investigation() {

    public static final Investigation NONE = new Investigation();

    /** How many minutes of statements were taken. */
    public int statements() {
        return 0;
    }

    /** Whether a forensic expertise was received. */
    public boolean hasForensicReport() {
        return false;
    }

    /** The ids of expertises ordered and not yet received. */
    public List<String> expertiseAwaited() {
        return List.of();
    }

    /** Whether the case was referred and the police's decision or file is still awaited. */
    public boolean awaitsPolice() {
        return false;
    }

    public boolean minutesPublished() {
        return false;
    }

    public boolean minutesSent() {
        return false;
    }

    Investigation evolve(AccidentEvent event) {
        return this;
    }
}
