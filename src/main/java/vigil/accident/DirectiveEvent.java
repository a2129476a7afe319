package vigil.accident;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.accident.DirectiveCommand.Addressee;
import vigil.accident.DirectiveCommand.Grade;
import vigil.accident.DirectiveCommand.Kind;
import vigil.accident.DirectiveCommand.Outcome;
import vigil.accident.DirectiveCommand.Urgency;
import vigil.accident.PaperEvent.Registration;
import vigil.kernel.Confidential;

/** What can happen in the fourth chapter. */
public sealed interface DirectiveEvent extends AccidentEvent {

    record DirectiveDrafted(
            String directiveId,
            Addressee to,
            Kind kind,
            Urgency urgency,
            String subject,
            List<Demand> demands,
            String by)
            implements DirectiveEvent {}

    /** One thing demanded, under the id by which answers name it. */
    record Demand(String demandId, Confidential text, LocalDate due) {}

    /** Directives signed before the book was kept here have no {@code registration}. */
    record DirectiveSigned(String directiveId, @Nullable Registration registration, String by)
            implements DirectiveEvent, Decision {
        public DirectiveSigned(String directiveId, String by) {
            this(directiveId, null, by);
        }
    }

    record DirectiveSent(String directiveId, String channel, OffsetDateTime at) implements DirectiveEvent {}

    record DirectiveWithdrawn(String directiveId, Confidential reason) implements DirectiveEvent, Decision {}

    record DirectiveAcknowledged(String directiveId, OffsetDateTime at, @Nullable Confidential by)
            implements DirectiveEvent {}

    record AnswerReceived(String directiveId, String demandId, Confidential text, OffsetDateTime at)
            implements DirectiveEvent {}

    record AnswerGraded(String directiveId, String demandId, Grade grade, Confidential reason, String by)
            implements DirectiveEvent, Decision {}

    record GradeConfirmed(
            String directiveId, String demandId, Grade grade, @Nullable Confidential remarks, String by)
            implements DirectiveEvent, Decision {}

    record Reminded(String directiveId, @Nullable String demandId, OffsetDateTime at) implements DirectiveEvent {}

    record ImplementationVerified(String directiveId, String demandId, OffsetDateTime at, boolean holds)
            implements DirectiveEvent {}

    /**
     * The directive came to its end.
     *
     * @param recheckDue the day by which somebody looks whether the remedy still holds
     */
    record DirectiveClosed(String directiveId, Outcome outcome, @Nullable LocalDate recheckDue)
            implements DirectiveEvent, Decision {}

    record RecheckRecorded(String directiveId, OffsetDateTime at, boolean holds) implements DirectiveEvent {}
}
