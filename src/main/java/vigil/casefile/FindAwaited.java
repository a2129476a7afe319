package vigil.casefile;

import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.LEADER;
import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.kernel.AllowedTo;
import vigil.kernel.Query;
import vigil.questions.WithinCases;

/**
 * What waits for a leader in all cases within the asker's scope, the longest first; a leader is told only of documents of the own
 * office.
 */
@WithinCases
@AllowedTo({OFFICER, PROVINCIAL, LEADER, AUDITOR})
public record FindAwaited() implements Query<FindAwaited.AwaitedList> {

    /** At most so many are named. */
    public static final int MOST = 200;

    /**
     * What waits.
     *
     * @param total how many there are, named or not
     * @param completeTo position up to which the answer is complete
     */
    public record AwaitedList(List<Entry> entries, int total, long completeTo) {}

    /** One of them, with its case. */
    public record Entry(String number, String establishment, Awaited awaited) {}

    /**
     * Something of a case that waits for the signature or the decision of a leader.
     *
     * @param subject the letter, paper, directive or proposal; of a grade the directive and the demand, {@code d1/2};
     *     {@code null} for what is about the case
     * @param office whose leader signs a document: {@code central} or a province's code; {@code null} for a decision
     * @param about the subject of a document, as far as it stands in clear
     * @param ready whether a leader can act; a draft is not before it was checked
     * @param since when it became so
     * @param by the account that asked for it or made it ready
     */
    public record Awaited(
            Matter matter,
            @Nullable String subject,
            @Nullable String office,
            @Nullable String about,
            boolean ready,
            Instant since,
            String by) {}

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
