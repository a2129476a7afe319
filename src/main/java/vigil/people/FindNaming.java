package vigil.people;

import static vigil.kernel.Role.DATA_PROTECTION;
import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import java.util.List;
import vigil.kernel.AllowedTo;
import vigil.kernel.CaseQuery;

/**
 * Asks where in the whole log words stand that name a person, whole or in part, before it is decided what is forgotten. The
 * answer tells places, never words. A long log is searched in several answers.
 *
 * @param from position behind which the search begins, {@code -1} for the beginning of the log
 */
@AllowedTo({OFFICER, PROVINCIAL, DATA_PROTECTION})
public record FindNaming(String personId, long from) implements CaseQuery<FindNaming.Naming> {

    public FindNaming {
        if (from < -1) throw new IllegalArgumentException("a search begins behind a position, or with -1");
    }

    @Override
    public String number() {
        return personId;
    }

    /** What becomes of a text when the person is forgotten. */
    public enum Fate {
        /** Its key is destroyed with the person's. */
        FALLS,
        /** Its key is destroyed when the request for erasure names its position. */
        FALLS_IF_CHOSEN,
        /** It has no key of its own: it stays sealed under the case's. */
        STAYS,
        /** The field is kept in clear and part of the proof: it stays for everybody who may read it. */
        STAYS_IN_CLEAR
    }

    /**
     * One place.
     *
     * @param about the case, the person or the report it belongs to; of a look, what was looked at
     * @param event outside name of the event
     * @param field JSON pointer of the field within it
     * @param inFull whether the name stands there as it is spoken; otherwise in part or in another order
     */
    public record Place(long position, String about, String event, String field, boolean inFull, Fate fate) {}

    /**
     * What was found between two positions.
     *
     * @param sealedToPerson how many texts are sealed under the person's key, and fall without saying
     * @param namesakes how many texts are another person's own name or address and say the same; they are that person's
     * @param hidden how many more places lie outside the asker's scope
     * @param searchedTo position up to which was searched; where the next search begins
     * @param head newest position of the log: the search is over when both are the same
     */
    public record Naming(
            List<Place> places, int sealedToPerson, int namesakes, int hidden, long searchedTo, long head) {

        /** Whether the whole log was searched. */
        public boolean complete() {
            return searchedTo >= head;
        }
    }
}
