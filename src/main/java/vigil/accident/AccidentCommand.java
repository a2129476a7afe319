package vigil.accident;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vigil.kernel.Command;
import vigil.kernel.Confidential;

/** Everything that may be asked of one accident, chapter by chapter. */
public sealed interface AccidentCommand extends Command
        permits NoticeCommand, CondolenceCommand, InvestigationCommand, DirectiveCommand, PaperCommand, ClosureCommand {

    /** When it happened, for commands that tell of something that happened; never in the future. */
    default @Nullable OffsetDateTime at() {
        return null;
    }

    /** Why it is told more than 24 hours after it happened. */
    default @Nullable Confidential lateReason() {
        return null;
    }

    /** A command that only adds to a case, and may therefore be given without having seen its newest version. */
    interface Adding {}

    /** A command that may bring a new person with it; the person is registered in the same commit as the case's events. */
    interface IntroducesPerson {

        /** The new person, or {@code null} when a known one is named. */
        @Nullable NewPerson person();

        /** The known or just registered person, or {@code null} as long as the person is new. */
        @Nullable String personId();

        /** The same command with the person known under an id. */
        AccidentCommand registered(String personId, Described as);

        /**
         * What is kept of a person in clear, because the statistics need it.
         *
         * @param nationality ISO 3166-1 alpha-2
         */
        record Described(
                @Nullable Integer birthYear, NewPerson.@Nullable Sex sex, @Nullable String nationality) {}
    }
}
