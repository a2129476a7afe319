package vigil.accident;

import static vigil.kernel.Role.DATA_PROTECTION;
import static vigil.kernel.Role.LEADER;
import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.accident.ClosureEvent.Doomed;
import vigil.kernel.AllowedTo;
import vigil.kernel.Command.FilledByServer;
import vigil.kernel.Command.GivenBeside;
import vigil.kernel.Confidential;

/** Fifth chapter: closing the case when nothing on the checklist is open, opening it again, and what becomes of its files. */
public sealed interface ClosureCommand extends AccidentCommand {

    @AllowedTo(OFFICER)
    record RequestClosure() implements ClosureCommand {}

    @AllowedTo(LEADER)
    record ApproveClosure() implements ClosureCommand {}

    @AllowedTo(LEADER)
    record RefuseClosure(Confidential reason) implements ClosureCommand {}

    @AllowedTo(LEADER)
    record Reopen(Confidential reason) implements ClosureCommand {}

    /** What becomes of the files of a closed case: destroyed once the law does not keep them, unless something holds them. */
    sealed interface OfRetention extends ClosureCommand {}

    /**
     * Proposes to destroy the bytes of files that the law does not keep any more.
     *
     * @param fileIds which files; left out, all whose keeping has ended and that nothing holds
     * @param files what is known of them; only the server says that
     */
    @AllowedTo({OFFICER, PROVINCIAL})
    record ProposeDestruction(
            @Nullable List<String> fileIds, Confidential reason, @FilledByServer @Nullable List<Doomed> files)
            implements OfRetention {}

    /** Takes a proposal back before it is decided. */
    @AllowedTo({OFFICER, PROVINCIAL})
    record WithdrawDestruction(String proposalId, Confidential reason) implements OfRetention {}

    /**
     * Somebody else decides that the files are destroyed; from then on nobody can read them.
     *
     * @param decision number and date of the written decision
     * @param files what is known of them now; only the server says that
     */
    @AllowedTo(LEADER)
    record ApproveDestruction(String proposalId, String decision, @FilledByServer @Nullable List<Doomed> files)
            implements OfRetention {}

    /**
     * Files fall with the person whom they name, when two people have agreed that the person is forgotten; given by the office in
     * that commit. What keeps a file from being destroyed keeps it from falling so.
     *
     * @param files what is known of them now
     * @param askedBy who asked for the erasure
     */
    @AllowedTo(DATA_PROTECTION)
    record LetFilesFall(
            String personId, @FilledByServer List<Doomed> files, @FilledByServer String askedBy)
            implements OfRetention, GivenBeside {}

    @AllowedTo(LEADER)
    record RefuseDestruction(String proposalId, Confidential reason) implements OfRetention {}

    /**
     * Keeps files from being destroyed whatever their age: a court, an inspection, a complaint needs them.
     *
     * @param fileIds which files; left out, all of the case, those to come too
     * @param reference the document that asks for it
     */
    @AllowedTo({OFFICER, PROVINCIAL, LEADER})
    record HoldFiles(@Nullable List<String> fileIds, String reference, Confidential reason) implements OfRetention {}

    @AllowedTo(LEADER)
    record LiftHold(String holdId, Confidential reason) implements OfRetention {}
}
