package vigil.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.accident.NoticeEvent.Wholeness;
import vigil.law.FileLetter;

/**
 * An evidence file with its custody.
 *
 * @param check the last check that was told of it, {@code null} when none was
 * @param erased when it was destroyed because somebody whom it named was forgotten, {@code null} when it was not
 */
public record FileView(
        String fileId,
        FileLetter kind,
        @Nullable String victimId,
        String sha256,
        long size,
        @Nullable SealedText note,
        List<Custody> custody,
        @Nullable SealedText withdrawn,
        @Nullable Check check,
        @Nullable Trace erased,
        Trace trace) {

    /**
     * A hand-over, complete only when the receiver has accepted.
     *
     * @param ended how it came to nothing, {@code null} while it may still be accepted, and when it was
     */
    public record Custody(String from, String to, Trace trace, @Nullable Trace accepted, @Nullable Ended ended) {}

    /** The receiver declined, with a reason, or the holder took it back. */
    public record Ended(boolean declined, @Nullable SealedText reason, Trace trace) {}

    /** What the stored bytes were found to be. */
    public record Check(Wholeness found, Trace trace) {

        /** Whether they are not those that were uploaded. */
        public boolean broken() {
            return found != Wholeness.WHOLE;
        }
    }

    /** The file that the law asks for one victim, letter by letter (Decree 39/2016/NĐ-CP, Art. 16). */
    public record VictimFile(String victimId, List<Letter> letters) {}

    /** One letter of a victim's file, why it stands so, and the files that stand for it. */
    public record Letter(FileLetter letter, LetterState state, LetterWhy why, List<String> fileIds) {}

    /** Why a letter stands as it does. */
    public enum LetterWhy {
        /** Files were attached for this victim, or for all where that counts. */
        ATTACHED,
        /** A statement recorded in the case is such a paper. */
        STATEMENT_RECORDED,
        /** Every file must hold it. */
        MANDATORY,
        /** Every file must hold it; it comes into being when the minutes are announced. */
        MANDATORY_AFTER_PUBLICATION,
        /** It belongs to the file only if there is such a paper. */
        ONLY_IF_ANY,
        /** A missing person whom a court declared dead has no body to examine. */
        DECLARED_DEAD_BY_COURT
    }

    public enum LetterState {
        PRESENT,
        /** Demanded and not there. */
        MISSING,
        /** Belongs to the file only if it exists, and is not there. */
        IF_ANY,
        NOT_APPLICABLE
    }
}
