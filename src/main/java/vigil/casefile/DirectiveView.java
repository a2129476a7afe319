package vigil.casefile;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.accident.DirectiveCommand.Addressee;
import vigil.accident.DirectiveCommand.AddresseeKind;
import vigil.accident.DirectiveCommand.Grade;
import vigil.accident.DirectiveCommand.Kind;
import vigil.accident.DirectiveCommand.Outcome;
import vigil.accident.DirectiveCommand.Urgency;

/** A directive with its demands and its whole life. */
public record DirectiveView(
        String directiveId,
        Recipient to,
        Kind kind,
        Urgency urgency,
        String subject,
        State state,
        List<Demand> demands,
        List<Step> steps,
        @Nullable Outcome outcome,
        @Nullable LocalDate recheckDue,
        List<Check> rechecks) {

    /** To whom it goes. */
    public record Recipient(AddresseeKind kind, FactsView.Fact name, @Nullable String provinceCode) {

        /** As an event tells it. */
        public static Recipient of(Addressee told) {
            return new Recipient(told.kind(), FactsView.Fact.of(told.name()), told.provinceCode());
        }
    }

    /** Where a directive is. */
    public enum State {
        DRAFTED,
        SIGNED,
        SENT,
        ACKNOWLEDGED,
        CLOSED,
        WITHDRAWN
    }

    /**
     * One step of a directive.
     *
     * @param demandId for a reminder that names one demand
     */
    public record Step(
            StepKind kind,
            @Nullable String demandId,
            @Nullable OffsetDateTime at,
            @Nullable String channel,
            @Nullable SealedText note,
            Trace trace) {}

    public enum StepKind {
        DRAFTED,
        SIGNED,
        SENT,
        ACKNOWLEDGED,
        REMINDED,
        CLOSED,
        WITHDRAWN
    }

    /** One thing demanded, its answers, their grades (all rounds remain) and the checks on site. */
    public record Demand(
            String demandId,
            SealedText text,
            LocalDate due,
            List<Answer> answers,
            List<Grading> gradings,
            List<Check> verifications) {}

    public record Answer(SealedText text, OffsetDateTime at, Trace trace) {}

    /**
     * A grade, and the second person's confirmation when it came. The grade {@code none} says that no answer came.
     *
     * @param answers how many answers there were: the grade is about the last of them
     * @param confirmed {@code null} while nobody has confirmed
     */
    public record Grading(
            Grade grade, SealedText reason, int answers, Trace trace, @Nullable Confirmation confirmed) {}

    public record Confirmation(Grade grade, @Nullable SealedText remarks, Trace trace) {}

    /** Somebody looked whether it holds. */
    public record Check(OffsetDateTime at, boolean holds, Trace trace) {}
}
