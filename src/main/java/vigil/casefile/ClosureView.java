package vigil.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The closing of the case: every round stays, and what is still open is listed; and what became of its files since.
 *
 * @param checklist what has to be done before the case can be closed, as of the answer
 * @param holds what keeps files from being destroyed, those lifted among them
 * @param destructions proposals to destroy files, the undecided among them
 */
public record ClosureView(
        boolean requested,
        List<Round> rounds,
        List<Item> checklist,
        List<Hold> holds,
        List<Destruction> destructions) {

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

    /**
     * A hold on files.
     *
     * @param fileIds empty for all files of the case
     * @param reference the document that asked for it
     * @param lifted {@code null} while it holds
     */
    public record Hold(
            String holdId,
            List<String> fileIds,
            String reference,
            @Nullable SealedText reason,
            Trace trace,
            @Nullable Decided lifted) {}

    /**
     * A proposal to destroy files.
     *
     * @param decided how it ended, {@code null} while it is undecided
     */
    public record Destruction(
            String proposalId,
            List<DoomedFile> files,
            @Nullable SealedText reason,
            Trace trace,
            DestructionState state,
            @Nullable Decided decided) {}

    /**
     * A file as it was proposed, and after approval as it was destroyed: its hash stays provable.
     *
     * @param keptUntil the first day on which the law did not keep it any more
     */
    public record DoomedFile(String fileId, String sha256, long size, LocalDate keptUntil, String reference) {}

    /** How a proposal stands. */
    public enum DestructionState {
        PROPOSED,
        WITHDRAWN,
        REFUSED,
        /** The files are destroyed. */
        APPROVED
    }

    /**
     * How a proposal or a hold ended.
     *
     * @param decision number and date of the written decision, of an approval
     */
    public record Decided(@Nullable String decision, @Nullable SealedText reason, Trace trace) {}

    /** The same with what has to be done before the case can be closed. */
    public ClosureView with(List<Item> items) {
        return new ClosureView(requested, rounds, items, holds, destructions);
    }

    /** The holds that are not lifted. */
    public List<Hold> holding() {
        return holds.stream().filter(hold -> hold.lifted() == null).toList();
    }

    /** By which decision a file was destroyed, {@code null} when it was not. */
    public @Nullable Destruction destroyed(String fileId) {
        return with(fileId, DestructionState.APPROVED);
    }

    /** The undecided proposal that names a file, {@code null} when there is none. */
    public @Nullable Destruction proposed(String fileId) {
        return with(fileId, DestructionState.PROPOSED);
    }

    /** What holds a file, {@code null} when nothing does. */
    public @Nullable Hold held(String fileId) {
        return holding().stream()
                .filter(hold -> hold.fileIds().isEmpty() || hold.fileIds().contains(fileId))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Destruction with(String fileId, DestructionState state) {
        return destructions.stream()
                .filter(one -> one.state() == state)
                .filter(one -> one.files().stream().anyMatch(file -> file.fileId().equals(fileId)))
                .findFirst()
                .orElse(null);
    }
}
