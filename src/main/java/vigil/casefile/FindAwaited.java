package vigil.casefile;

import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.LEADER;
import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import java.util.List;
import vigil.kernel.AllowedTo;
import vigil.kernel.Query;
import vigil.questions.WithinCases;

/** What waits for a leader in all cases within the asker's scope, the longest first; a leader is told only of documents of the own office. */
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
}
