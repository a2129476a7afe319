package vigil.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import vigil.kernel.Confidential;

/**
 * Confidential words in a case file: sealed in the store, and in an answer either open, masked, hidden or erased.
 *
 * @param sealed only in the store, never in an answer
 * @param text only in an answer, and only when open or masked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SealedText(
        Kind kind, State state, @Nullable Confidential sealed, @Nullable String text) {

    /** What the words are; a person's name is shown by its initials only, a fact to everybody who may see the case. */
    public enum Kind {
        WORDS,
        NAME,
        FACT
    }

    /** What the reader gets to see. */
    public enum State {
        /** As in the store. */
        SEALED,
        OPEN,
        /** A name, by its initials. */
        MASKED,
        /** The reader's role does not see it; it exists all the same. */
        HIDDEN,
        /** Its key was destroyed by law. */
        ERASED
    }

    /** Free text as it lies in the store. */
    public static SealedText sealed(Confidential text) {
        return new SealedText(Kind.WORDS, State.SEALED, text, null);
    }

    /** Free text as it lies in the store; {@code null} for none. */
    public static @Nullable SealedText words(@Nullable Confidential text) {
        return text == null ? null : sealed(text);
    }

    /** A person's name as it lies in the store; {@code null} for none. */
    public static @Nullable SealedText name(@Nullable Confidential text) {
        return text == null ? null : new SealedText(Kind.NAME, State.SEALED, text, null);
    }

    /** A fact as it lies in the store. */
    public static SealedText fact(Confidential text) {
        return new SealedText(Kind.FACT, State.SEALED, text, null);
    }

    /** The same words as a reader gets them. */
    public SealedText shown(State as, @Nullable String clear) {
        return new SealedText(kind, as, null, clear);
    }

    @Override
    public String toString() {
        return "SealedText[" + kind + ", " + state + "]";
    }
}
