package vigil.duties.fold;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vigil.accident.DirectiveCommand.AddresseeKind;
import vigil.accident.DirectiveCommand.Grade;
import vigil.accident.DirectiveEvent;
import vigil.accident.DirectiveEvent.*;
import vigil.law.CaseFacts.DemandFacts;
import vigil.law.CaseFacts.DirectiveFacts;
import vigil.law.Duty.Whose;

/** A directive as the duties remember it; binding once it was sent. */
public record DirectiveAccount(
        String directiveId,
        Whose addressee,
        @Nullable Instant sentAt,
        List<DemandFacts> demands,
        boolean closed,
        @Nullable LocalDate recheckDue,
        @Nullable Instant recheckedAt) {

    static List<DirectiveAccount> evolve(List<DirectiveAccount> all, DirectiveEvent event) {
        return switch (event) {
            case DirectiveDrafted e -> Families.plus(all, drafted(e));
            case DirectiveWithdrawn e ->
                Families.without(all, directive -> directive.directiveId().equals(e.directiveId()));
            case DirectiveSent e -> change(all, e.directiveId(), d -> d.sent(e.at().toInstant()));
            case DirectiveClosed e -> change(all, e.directiveId(), d -> d.closed(e.recheckDue()));
            case RecheckRecorded e -> change(all, e.directiveId(), d -> d.rechecked(e.at().toInstant()));
            case AnswerReceived e ->
                change(all, e.directiveId(), d -> d.answered(e.demandId(), e.at().toInstant()));
            case AnswerGraded e when owesAnother(e.grade()) ->
                change(all, e.directiveId(), d -> d.answered(e.demandId(), null));
            case ImplementationVerified e when !e.holds() ->
                change(all, e.directiveId(), d -> d.answered(e.demandId(), null));
            case AnswerGraded _, ImplementationVerified _ -> all;
            case DirectiveSigned _, DirectiveAcknowledged _, GradeConfirmed _, Reminded _ -> all;
        };
    }

    private static boolean owesAnother(Grade grade) {
        return grade == Grade.UNACCEPTABLE || grade == Grade.NONE;
    }

    private static DirectiveAccount drafted(DirectiveDrafted e) {
        List<DemandFacts> demands = e.demands().stream()
                .map(demand -> new DemandFacts(demand.demandId(), demand.due(), null))
                .toList();
        return new DirectiveAccount(e.directiveId(), whose(e.to().kind()), null, demands, false, null, null);
    }

    /** What others owe is the department's to chase. */
    private static Whose whose(AddresseeKind kind) {
        return switch (kind) {
            case DEPARTMENT -> Whose.PROVINCE;
            case ENTERPRISE -> Whose.ENTERPRISE;
            case OTHER -> Whose.DEPARTMENT;
        };
    }

    private DirectiveAccount sent(Instant at) {
        return new DirectiveAccount(directiveId, addressee, at, demands, closed, recheckDue, recheckedAt);
    }

    private DirectiveAccount closed(@Nullable LocalDate recheck) {
        return new DirectiveAccount(directiveId, addressee, sentAt, demands, true, recheck, null);
    }

    private DirectiveAccount rechecked(Instant at) {
        return new DirectiveAccount(directiveId, addressee, sentAt, demands, closed, recheckDue, at);
    }

    private DirectiveAccount answered(String demandId, @Nullable Instant at) {
        UnaryOperator<DemandFacts> answer = demand ->
                demand.demandId().equals(demandId) ? new DemandFacts(demandId, demand.due(), at) : demand;
        return new DirectiveAccount(
                directiveId,
                addressee,
                sentAt,
                demands.stream().map(answer).toList(),
                closed,
                recheckDue,
                recheckedAt);
    }

    /** In the words of the law; empty before it was sent. */
    Optional<DirectiveFacts> facts() {
        return Optional.ofNullable(sentAt)
                .map(sent ->
                        new DirectiveFacts(directiveId, addressee, sent, demands, closed, recheckDue, recheckedAt));
    }

    private static List<DirectiveAccount> change(
            List<DirectiveAccount> all, String directiveId, UnaryOperator<DirectiveAccount> change) {
        return all.stream()
                .map(one -> one.directiveId().equals(directiveId) ? change.apply(one) : one)
                .toList();
    }
}
