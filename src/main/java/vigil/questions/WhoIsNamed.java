package vigil.questions;

import java.util.Set;

/** Knows whose names stand in what somebody types to justify a look; what it says seals that text. A bean of a business room. */
@FunctionalInterface
public interface WhoIsNamed {

    /**
     * Whose keys a text must be sealed under, so that it falls away with everybody it names.
     *
     * @param stream the case or the person that is looked at; always one of the owners
     */
    Set<String> owners(String stream, String text);
}
