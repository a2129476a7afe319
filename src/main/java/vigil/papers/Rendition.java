package vigil.papers;

import org.jspecify.annotations.Nullable;
import vigil.papers.ReadPaper.Format;

/**
 * A document as a file, rendered anew from what the log holds; nothing rendered is kept.
 *
 * @param sha256 of the PDF that was signed, {@code null} for a draft
 */
@SuppressWarnings("ArrayRecordComponent") // made, sent, and gone
public record Rendition(byte[] bytes, Format format, String fileName, Proof proof, @Nullable String sha256) {

    /** What the bytes are beside those that were signed. */
    public enum Proof {
        /** Nobody has signed it. */
        DRAFT,
        /** Byte for byte what was signed. */
        SAME,
        /** Somebody whose name stood in it was forgotten by law; the rest is what was signed. */
        ERASED,
        /** Rendered by another edition of the program, or in another format: the same words, other bytes. */
        OTHER_EDITION,
        /** Not the bytes that were signed, and no reason is known: to be looked into. */
        DIFFERS
    }
}
