package vigil.security;

import java.util.Optional;

/** Knows provinces by their codes; another room's, as this one knows no law. */
public interface Provinces {

    /**
     * The code of the unit that a code, of today or of an earlier time, belongs to today: somebody of a province that was
     * merged belongs to its successor.
     *
     * @return empty when no province ever had the code
     */
    Optional<String> today(String code);
}
