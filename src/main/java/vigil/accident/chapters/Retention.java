package vigil.accident.chapters;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vigil.accident.AccidentEvent;
import vigil.accident.ClosureEvent.*;

/**
 * What holds the files of the case, what was proposed to be destroyed, and what is destroyed.
 *
 * @param destroyed ids of the files
 */
public record Retention(List<Hold> holds, List<Proposal> proposals, Set<String> destroyed) {

    public static final Retention NONE = new Retention(List.of(), List.of(), Set.of());

    /**
     * A hold.
     *
     * @param fileIds empty for all files of the case
     */
    public record Hold(String id, Set<String> fileIds, String reference, boolean lifted) {

        private boolean covers(String fileId) {
            return !lifted && (fileIds.isEmpty() || fileIds.contains(fileId));
        }
    }

    /** A proposal to destroy files; decided when it was approved, refused or taken back. */
    public record Proposal(String id, List<String> fileIds, String by, boolean decided) {}

    public Optional<Hold> hold(String id) {
        return holds.stream().filter(hold -> hold.id().equals(id)).findFirst();
    }

    /** What keeps a file from being destroyed; empty when nothing does. */
    public Optional<Hold> holding(String fileId) {
        return holds.stream().filter(hold -> hold.covers(fileId)).findFirst();
    }

    /** Whether anything of the case is held. */
    public boolean anyHold() {
        return holds.stream().anyMatch(hold -> !hold.lifted());
    }

    public Optional<Proposal> proposal(String id) {
        return proposals.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Whether a file waits for the decision on a proposal. */
    public boolean proposed(String fileId) {
        return proposals.stream().anyMatch(one -> !one.decided() && one.fileIds().contains(fileId));
    }

    /** The id of the next hold. */
    public String nextHold() {
        return "h" + (holds.size() + 1);
    }

    /** The id of the next proposal. */
    public String nextProposal() {
        return "t" + (proposals.size() + 1);
    }

    Retention evolve(AccidentEvent event) {
        return switch (event) {
            case FilesHeld e ->
                new Retention(
                        plus(holds, new Hold(e.holdId(), Set.copyOf(e.fileIds()), e.reference(), false)),
                        proposals, destroyed);
            case HoldLifted e -> new Retention(
                    changed(holds, hold -> hold.id().equals(e.holdId())
                            ? new Hold(hold.id(), hold.fileIds(), hold.reference(), true)
                            : hold),
                    proposals, destroyed);
            case DestructionProposed e -> proposed(e);
            case DestructionWithdrawn e -> decided(e.proposalId());
            case DestructionRefused e -> decided(e.proposalId());
            case DestructionApproved e -> decided(e.proposalId()).without(e);
            case FilesErased e -> without(e);
            default -> this;
        };
    }

    private Retention without(Destroying e) {
        return new Retention(
                holds, proposals,
                Stream.concat(destroyed.stream(), ids(e.files()).stream()).collect(Collectors.toUnmodifiableSet()));
    }

    private Retention proposed(DestructionProposed e) {
        Proposal proposal = new Proposal(e.proposalId(), ids(e.files()), e.by(), false);
        return new Retention(holds, plus(proposals, proposal), destroyed);
    }

    private Retention decided(String proposalId) {
        return new Retention(
                holds,
                changed(proposals, one -> one.id().equals(proposalId)
                        ? new Proposal(one.id(), one.fileIds(), one.by(), true)
                        : one),
                destroyed);
    }

    private static List<String> ids(List<Doomed> files) {
        return files.stream().map(Doomed::fileId).toList();
    }

    private static <T> List<T> plus(List<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }

    private static <T> List<T> changed(List<T> all, UnaryOperator<T> change) {
        return all.stream().map(change).toList();
    }
}
