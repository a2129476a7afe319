package vigil.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.law.FileLetter;

/** An evidence file with its custody. */
public record FileView(
        String fileId,
        FileLetter kind,
        @Nullable String victimId,
        String sha256,
        long size,
        @Nullable SealedText note,
        List<Custody> custody,
        @Nullable SealedText withdrawn,
        Trace trace) {

    /** A hand-over, complete only when the receiver has accepted. */
    public record Custody(String from, String to, Trace trace, @Nullable Trace accepted) {}

    /** The file that the law asks for one victim, letter by letter (Decree 39/2016/NĐ-CP, Art. 16). */
    public record VictimFile(String victimId, List<Letter> letters) {}

    /** One letter of a victim's file and the files that stand for it. */
    public record Letter(FileLetter letter, LetterState state, List<String> fileIds) {}

    public enum LetterState {
        PRESENT,
        /** Demanded and not there. */
        MISSING,
        /** Belongs to the file only if it exists, and is not there. */
        IF_ANY,
        NOT_APPLICABLE
    }
}
