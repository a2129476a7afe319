package vigil.kernel;

import java.util.List;

/** A rule that a command can break; each room lists its own as an enum whose constants read as sentences. */
public interface Rule {

    /** The constant's Java name; the outside sees its kebab-case. */
    String name();

    /** The refusal, naming the fields it concerns. */
    default Refused broken(String... fields) {
        return new Refused(this, List.of(fields), List.of());
    }

    /** The refusal with details for its message, for example which letters of a file are missing. */
    default Refused brokenBecause(List<?> details, String... fields) {
        return new Refused(this, List.of(fields), List.copyOf(details));
    }
}
