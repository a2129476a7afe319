package vigil.accident.retention;

import static vigil.accident.AccidentRule.APPROVER_MUST_NOT_BE_PROPOSER;
import static vigil.accident.AccidentRule.CASE_MUST_BE_CLOSED;
import static vigil.accident.AccidentRule.DECISION_MUST_BE_GIVEN;
import static vigil.accident.AccidentRule.DESTRUCTION_ALREADY_PROPOSED;
import static vigil.accident.AccidentRule.DESTRUCTION_IS_DECIDED;
import static vigil.accident.AccidentRule.DESTRUCTION_MUST_BE_PROPOSED_FIRST;
import static vigil.accident.AccidentRule.FILE_IS_DESTROYED;
import static vigil.accident.AccidentRule.FILE_UNKNOWN;
import static vigil.accident.AccidentRule.HOLD_FORBIDS_DESTRUCTION;
import static vigil.accident.AccidentRule.HOLD_IS_LIFTED;
import static vigil.accident.AccidentRule.HOLD_NEEDS_A_REFERENCE;
import static vigil.accident.AccidentRule.HOLD_UNKNOWN;
import static vigil.accident.AccidentRule.NOTHING_IS_LEFT_TO_DESTROY;
import static vigil.accident.AccidentRule.RETENTION_FORBIDS_DESTRUCTION;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vigil.accident.ClosureCommand;
import vigil.accident.ClosureCommand.*;
import vigil.accident.ClosureEvent;
import vigil.accident.ClosureEvent.*;
import vigil.accident.chapters.Accident;
import vigil.accident.chapters.Evidence.Paper;
import vigil.accident.chapters.Retention.Hold;
import vigil.accident.chapters.Retention.Proposal;
import vigil.accident.rules.Hindrance;
import vigil.accident.rules.Require;
import vigil.kernel.Confidential;
import vigil.kernel.Occasion;
import vigil.kernel.Refused;
import vigil.kernel.VietNam;

/**
 * Decides what becomes of the files of a closed case: destroyed by two people once the law does not keep them any more and
 * nothing holds them. Until when the law keeps a file is looked up beforehand, because it hangs on more than this case.
 */
public final class RetentionRules {

    /** For every command, what stands against it whatever its fields. */
    public Map<Class<? extends ClosureCommand>, Hindrance> hindrances() {
        return Map.of(
                ProposeDestruction.class, (accident, _) -> Hindrance.from(() -> mayBeProposed(accident)),
                WithdrawDestruction.class, (accident, _) -> anyProposal(accident, _ -> {}),
                ApproveDestruction.class, (accident, occasion) ->
                        anyProposal(accident, one -> isAnother(one, occasion)),
                RefuseDestruction.class, (accident, _) -> anyProposal(accident, _ -> {}),
                HoldFiles.class, Hindrance.never(),
                LetFilesFall.class, (accident, _) -> Hindrance.from(() -> isClosed(accident)),
                LiftHold.class, (accident, _) -> Hindrance.unlessAny(
                        accident.retention().holds(), HOLD_UNKNOWN, RetentionRules::isHolding));
    }

    /** What happens because of a command. */
    public ClosureEvent decide(Accident accident, ClosureCommand.OfRetention command, Occasion occasion) {
        String by = occasion.by().id();
        return switch (command) {
            case ProposeDestruction c -> propose(accident, c, occasion);
            case WithdrawDestruction c -> new DestructionWithdrawn(undecided(accident, c.proposalId(), c.reason()), by, c.reason());
            case ApproveDestruction c -> approve(accident, c, occasion);
            case LetFilesFall c -> fall(accident, c, occasion);
            case RefuseDestruction c -> new DestructionRefused(undecided(accident, c.proposalId(), c.reason()), by, c.reason());
            case HoldFiles c -> hold(accident, c, by);
            case LiftHold c -> lift(accident, c, by);
        };
    }

    private static ClosureEvent propose(Accident accident, ProposeDestruction c, Occasion occasion) {
        mayBeProposed(accident);
        Require.reason(c.reason());
        LocalDate today = VietNam.dateOf(occasion.now());
        List<Doomed> asked = lookedUp(c.files());
        List<Doomed> ready = asked.stream().filter(file -> isReady(accident, file, today)).toList();
        boolean all = c.fileIds() == null;
        if (ready.isEmpty() || (!all && ready.size() < asked.size())) {
            asked.forEach(file -> mayBeDestroyed(accident, file, today, all ? new String[0] : new String[] {"fileIds"}));
        }
        Require.that(!ready.isEmpty(), NOTHING_IS_LEFT_TO_DESTROY);
        return new DestructionProposed(
                accident.retention().nextProposal(), ready, occasion.by().id(), c.reason());
    }

    /** The day is looked at again: a year of birth may have been put right, a hold placed, the case opened since. */
    private static ClosureEvent approve(Accident accident, ApproveDestruction c, Occasion occasion) {
        Proposal proposal = undecided(accident, c.proposalId());
        isAnother(proposal, occasion);
        Require.that(!c.decision().isBlank(), DECISION_MUST_BE_GIVEN, "decision");
        isClosed(accident);
        LocalDate today = VietNam.dateOf(occasion.now());
        List<Doomed> files = proposal.fileIds().stream().map(id -> of(lookedUp(c.files()), id)).toList();
        files.forEach(file -> stillMay(accident, file, today));
        return new DestructionApproved(proposal.id(), files, proposal.by(), occasion.by().id(), c.decision());
    }

    private static ClosureEvent fall(Accident accident, LetFilesFall c, Occasion occasion) {
        isClosed(accident);
        LocalDate today = VietNam.dateOf(occasion.now());
        c.files().forEach(file -> mayBeDestroyed(accident, file, today, "files"));
        return new FilesErased(c.personId(), c.files(), c.askedBy(), occasion.by().id());
    }

    private static Doomed of(List<Doomed> files, String fileId) {
        return files.stream()
                .filter(file -> file.fileId().equals(fileId))
                .findFirst()
                .orElseThrow(() -> FILE_UNKNOWN.broken("proposalId"));
    }

    private static ClosureEvent hold(Accident accident, HoldFiles c, String by) {
        Require.reason(c.reason());
        Require.that(!c.reference().isBlank(), HOLD_NEEDS_A_REFERENCE, "reference");
        List<String> files = c.fileIds() == null
                ? List.of()
                : c.fileIds().stream().distinct().toList();
        files.forEach(id -> isThere(accident, id, "fileIds"));
        return new FilesHeld(accident.retention().nextHold(), files, c.reference(), by, c.reason());
    }

    private static ClosureEvent lift(Accident accident, LiftHold c, String by) {
        Require.reason(c.reason());
        Hold hold = accident.retention().hold(c.holdId()).orElseThrow(() -> HOLD_UNKNOWN.broken("holdId"));
        isHolding(hold);
        return new HoldLifted(hold.id(), by, c.reason());
    }

    private static void mayBeProposed(Accident accident) {
        isClosed(accident);
        Predicate<Paper> left = paper -> !accident.retention().destroyed().contains(paper.fileId())
                && !accident.retention().proposed(paper.fileId());
        Require.that(accident.evidence().all().stream().anyMatch(left), NOTHING_IS_LEFT_TO_DESTROY);
    }

    /** The files of a case that went into another follow that one; whether it is closed is looked up beforehand. */
    private static void isClosed(Accident accident) {
        boolean merged = accident.facts().mergedInto() != null;
        Require.that(merged || accident.closure().closed(), CASE_MUST_BE_CLOSED);
    }

    private static boolean isReady(Accident accident, Doomed file, LocalDate today) {
        return Hindrance.from(() -> mayBeDestroyed(accident, file, today)).isEmpty();
    }

    private static void mayBeDestroyed(Accident accident, Doomed file, LocalDate today, String... fields) {
        isThere(accident, file.fileId(), fields);
        Require.that(!accident.retention().proposed(file.fileId()), DESTRUCTION_ALREADY_PROPOSED, fields);
        stillMay(accident, file, today, fields);
    }

    private static void stillMay(Accident accident, Doomed file, LocalDate today, String... fields) {
        accident.retention().holding(file.fileId()).ifPresent(hold -> {
            throw HOLD_FORBIDS_DESTRUCTION.brokenBecause(List.of(hold.reference()), fields);
        });
        boolean kept = today.isBefore(file.keptUntil());
        if (kept) {
            throw RETENTION_FORBIDS_DESTRUCTION.brokenBecause(
                    List.of(file.keptUntil(), file.basis().reference()), fields);
        }
    }

    private static void isThere(Accident accident, String fileId, String... fields) {
        Require.that(accident.evidence().find(fileId).isPresent(), FILE_UNKNOWN, fields);
        Require.that(!accident.retention().destroyed().contains(fileId), FILE_IS_DESTROYED, fields);
    }

    private static List<Doomed> lookedUp(@Nullable List<Doomed> files) {
        return files == null ? List.of() : files;
    }

    private static Optional<Refused> anyProposal(Accident accident, Consumer<Proposal> check) {
        return Hindrance.unlessAny(accident.retention().proposals(), DESTRUCTION_MUST_BE_PROPOSED_FIRST, one -> {
            isUndecided(one);
            check.accept(one);
        });
    }

    private static String undecided(Accident accident, String proposalId, Confidential reason) {
        Require.reason(reason);
        return undecided(accident, proposalId).id();
    }

    private static Proposal undecided(Accident accident, String proposalId) {
        Proposal proposal = accident.retention()
                .proposal(proposalId)
                .orElseThrow(() -> DESTRUCTION_MUST_BE_PROPOSED_FIRST.broken("proposalId"));
        isUndecided(proposal);
        return proposal;
    }

    private static void isUndecided(Proposal proposal) {
        Require.that(!proposal.decided(), DESTRUCTION_IS_DECIDED, "proposalId");
    }

    private static void isAnother(Proposal proposal, Occasion occasion) {
        Require.that(!occasion.by().id().equals(proposal.by()), APPROVER_MUST_NOT_BE_PROPOSER);
    }

    private static void isHolding(Hold hold) {
        Require.that(!hold.lifted(), HOLD_IS_LIFTED, "holdId");
    }
}
