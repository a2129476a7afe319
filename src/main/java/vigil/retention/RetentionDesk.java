package vigil.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What waits to be decided about the keeping of files.
 *
 * @param ended one page of the cases with files whose keeping has ended and that are not destroyed, longest ago first
 * @param total how many such cases there are on all pages
 * @param proposals undecided, the oldest first
 * @param holds not lifted, the oldest first
 */
public record RetentionDesk(
        List<Ended> ended, long total, List<Proposed> proposals, List<Held> holds, long completeTo) {

    /**
     * A case with files whose keeping has ended.
     *
     * @param since the day on which the keeping of the first of them ended
     * @param files how many of its files that are
     * @param ready how many of them are neither held nor proposed
     * @param why the sentence that explains the day, in the reader's language
     */
    public record Ended(String number, String establishment, LocalDate since, long files, long ready, String why) {}

    /** An undecided proposal to destroy files. */
    public record Proposed(
            String number, String establishment, String proposalId, int files, String by, Instant at) {}

    /**
     * A hold.
     *
     * @param files how many files it names, 0 for all of the case
     */
    public record Held(
            String number, String establishment, String holdId, int files, String reference, String by, Instant at) {}
}
