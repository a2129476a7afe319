package vigil.accident;

import java.time.LocalDate;
import java.util.List;
import vigil.kernel.Confidential;
import vigil.law.LegalBasis;

/** What can happen in the fifth chapter. */
public sealed interface ClosureEvent extends AccidentEvent {

    /**
     * Closure was asked for.
     *
     * @param checklist the items that were done, as they stood then
     */
    record ClosureRequested(String by, List<String> checklist) implements ClosureEvent, Decision {}

    record ClosureApproved(String by) implements ClosureEvent, Decision {}

    record ClosureRefused(String by, Confidential reason) implements ClosureEvent, Decision {}

    record CaseReopened(String by, Confidential reason) implements ClosureEvent, Decision {}

    /**
     * A file that is to be destroyed, or was.
     *
     * @param keptUntil the first day on which the law does not keep it any more
     * @param basis by which rule
     */
    record Doomed(String fileId, String sha256, long size, LocalDate keptUntil, LegalBasis basis) {}

    /** What becomes of the files of a closed case. */
    sealed interface OfRetention extends ClosureEvent, Decision {}

    /** After it the bytes of the files go, and nobody can read them any more. */
    sealed interface Destroying extends ClosureEvent {

        /** What is destroyed. */
        List<Doomed> files();

        /** Whether a file is among them. */
        default boolean destroys(String fileId) {
            return files().stream().anyMatch(file -> file.fileId().equals(fileId));
        }
    }

    record DestructionProposed(String proposalId, List<Doomed> files, String by, Confidential reason)
            implements OfRetention {}

    record DestructionWithdrawn(String proposalId, String by, Confidential reason) implements OfRetention {}

    /**
     * The files are destroyed; their bytes go soon after, their hashes stay in the log.
     *
     * @param decision number and date of the written decision
     */
    record DestructionApproved(
            String proposalId, List<Doomed> files, String proposedBy, String by, String decision)
            implements OfRetention, Destroying {}

    /**
     * The files are destroyed because somebody whom they name is forgotten; their hashes stay in the log.
     *
     * @param personId who is forgotten
     * @param askedBy who asked for it, {@code by} who approved
     */
    record FilesErased(String personId, List<Doomed> files, String askedBy, String by) implements OfRetention, Destroying {}

    record DestructionRefused(String proposalId, String by, Confidential reason) implements OfRetention {}

    /**
     * Files are kept whatever their age.
     *
     * @param fileIds which; empty for all of the case
     */
    record FilesHeld(String holdId, List<String> fileIds, String reference, String by, Confidential reason)
            implements OfRetention {}

    record HoldLifted(String holdId, String by, Confidential reason) implements OfRetention {}
}
