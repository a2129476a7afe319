package vigil.people;

import static vigil.kernel.Role.DATA_PROTECTION;
import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.kernel.AllowedTo;
import vigil.kernel.CaseQuery;
import vigil.law.FileLetter;

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
     * A file of the person's cases that a person has to decide on, or may.
     *
     * @param position of the event that attached it
     * @param sha256 by which it is found among the others of the case
     * @param says what a program could read in it
     * @param fate what becomes of it
     * @param keptUntil the first day on which the law does not keep it any more, of one that is kept
     */
    public record FoundFile(
            String fileId,
            String number,
            long position,
            FileLetter kind,
            String sha256,
            Says says,
            FileFate fate,
            @Nullable LocalDate keptUntil) {}

    /** What a program could read in a file. */
    public enum Says {
        WHOLE_NAME,
        PART_OF_NAME,
        /** A photo, a film, a recording: nothing in it is written. */
        NOT_WRITTEN,
        /** Pages of it are pictures of paper. */
        SCANNED,
        /** What is written does not say the name, but there are pictures or other documents inside. */
        HOLDS_PICTURES,
        /** Written in a font from before Unicode: a name in it cannot be found. */
        OLD_LETTERS,
        /** Word or Excel from before 1997. */
        OLD_FORMAT,
        TOO_LARGE,
        /** Locked, or not what it should be. */
        BROKEN,
        NO_TIME;

        /** Whether a request says what becomes of the file: it has the whole name in it, or nobody can tell without looking. */
        public boolean mustBeDecidedOn() {
            return this != PART_OF_NAME;
        }
    }

    /** What becomes of a file when the person is forgotten. */
    public enum FileFate {
        /** It is destroyed when the request names it. */
        FALLS_IF_CHOSEN,
        CASE_IS_OPEN,
        IS_HELD,
        /** The law keeps it. */
        IS_KEPT,
        /** It waits for the decision on a proposal to destroy it. */
        IS_PROPOSED
    }

    /**
     * What was found between two positions.
     *
     * @param files files of the person's cases that say the name or could not be read
     * @param sealedToPerson how many texts are sealed under the person's key, and fall without saying
     * @param namesakes how many texts are another person's own name or address and say the same; they are that person's
     * @param hidden how many more places lie outside the asker's scope
     * @param searchedTo position up to which was searched; where the next search begins
     * @param head newest position of the log: the search is over when both are the same
     */
    public record Naming(
            List<Place> places, List<FoundFile> files, int sealedToPerson, int namesakes, int hidden, long searchedTo, long head) {

        /** Whether the whole log was searched. */
        public boolean complete() {
            return searchedTo >= head;
        }
    }
}
