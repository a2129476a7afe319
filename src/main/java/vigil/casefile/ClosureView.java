package vigil.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The closing of the case: every round stays, and what is still open is listed.
 *
 * @param checklist what has to be done before the case can be closed, as of the answer
 */
public record ClosureView(boolean requested, List<Round> rounds, List<Item> checklist) {

    /** A request, a decision or a reopening. */
    public record Round(RoundKind kind, @Nullable SealedText reason, Trace trace) {}

    public enum RoundKind {
        REQUESTED,
        APPROVED,
        REFUSED,
        REOPENED
    }

    /**
     * One item of the checklist.
     *
     * @param item its code
     * @param title in the reader's language
     * @param reference where it stands in law or in the office's own rules
     * @param blocking ids of what it waits for (victims, letters, files, …); empty when done or when it is one thing
     */
    public record Item(String item, String title, String reference, boolean done, List<String> blocking) {}
}
