package vigil.retention.fold;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.kernel.Confidential;
import vigil.law.FileLetter;
import vigil.law.Severity;

/**
 * A case as the keeping of its files is reckoned.
 *
 * @param occurredOn the day of the accident
 * @param closedOn the day it was closed, {@code null} while it is open
 * @param mergedInto the case whose closing counts for this one too
 * @param files all that were attached
 * @param left how many of them are not destroyed
 * @param proposals undecided ones
 * @param holds those not lifted
 */
public record KeptCase(
        String number,
        Confidential establishment,
        String provinceCode,
        LocalDate occurredOn,
        @Nullable Severity severity,
        @Nullable LocalDate closedOn,
        @Nullable String mergedInto,
        List<Victim> victims,
        List<File> files,
        long left,
        List<Proposal> proposals,
        List<Hold> holds) {

    /** A victim on the list. */
    public record Victim(String victimId, String personId) {}

    /**
     * A file of the case.
     *
     * @param victimId whose it is, {@code null} when it lies in the file of every victim
     */
    public record File(
            String fileId, FileLetter kind, @Nullable String victimId, String sha256, long size, boolean destroyed) {}

    /** An undecided proposal to destroy files. */
    public record Proposal(String proposalId, List<String> fileIds, String by, Instant at) {}

    /** A hold; without files it is on all of the case. */
    public record Hold(String holdId, List<String> fileIds, String reference, String by, Instant at) {

        /** Whether it is on a file. */
        public boolean covers(String fileId) {
            return fileIds.isEmpty() || fileIds.contains(fileId);
        }
    }
}
