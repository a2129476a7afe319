package vigil.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something of a case that waits for the signature or the decision of a leader.
 *
 * @param subject the letter, paper, directive or proposal; of a grade the directive and the demand, {@code d1/2}; {@code null} for
 *     what is about the case
 * @param office whose leader signs a document: {@code central} or a province's code; {@code null} for a decision
 * @param about the subject of a document, as far as it stands in clear
 * @param ready whether a leader can act; a draft is not before it was checked
 * @param since when it became so
 * @param by the account that asked for it or made it ready
 */
public record Awaited(
        Matter matter, @Nullable String subject, @Nullable String office, @Nullable String about, boolean ready, Instant since, String by) {

    /** What is waited for. */
    public enum Matter {
        /** A checked letter of condolence. */
        LETTER,
        DIRECTIVE,
        /** Another checked document. */
        PAPER,
        CLOSURE,
        EXTENSION,
        DESTRUCTION,
        /** A second person confirms a grade. */
        GRADE
    }
}
