package vigil.audit.copy;

import java.util.List;
import java.util.function.Predicate;
import vigil.kernel.Confidential;

/** To whom a sealed text belongs, as far as its owners say. */
final class Seals {

    private static final String PERSON = "person-";

    /** Stands in the owner of a key that one text has for itself. */
    private static final String OF_ONE_TEXT = "~";

    private Seals() {}

    /** Whether a text is sealed under the person's key, alone or with others. */
    static boolean names(Confidential.Closed text, String personId) {
        return owners(text).contains(personId);
    }

    /** Whether it is sealed under the key of somebody else too. */
    static boolean namesAnother(Confidential.Closed text, String personId) {
        return owners(text).stream()
                .filter(owner -> owner.startsWith(PERSON) && !owner.contains(OF_ONE_TEXT))
                .anyMatch(Predicate.not(personId::equals));
    }

    /** Whether it is a fact, such as a place, that everybody is shown who may see the case: it has a key of its own by its name. */
    static boolean isFact(Confidential.Closed text) {
        return owners(text).stream().anyMatch(owner -> owner.indexOf('.', Math.max(owner.lastIndexOf(OF_ONE_TEXT), 0)) > 0
                && owner.contains(OF_ONE_TEXT));
    }

    private static List<String> owners(Confidential.Closed text) {
        return List.of(text.owner().split(Confidential.JOINED, -1));
    }
}
