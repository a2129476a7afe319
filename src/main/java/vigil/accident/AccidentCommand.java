package vigil.accident;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vigil.kernel.Command;
import vigil.kernel.Confidential;

/** Everything that may be asked of one accident, chapter by chapter. */
public sealed interface AccidentCommand extends Command
        permits NoticeCommand, CondolenceCommand, InvestigationCommand, DirectiveCommand, ClosureCommand {

    /** When it happened, for commands that tell of something that happened; never in the future. */
    default @Nullable OffsetDateTime at() {
        return null;
    }

    /** Why it is told more than 24 hours after it happened. */
    default @Nullable Confidential lateReason() {
        return null;
    }
}
