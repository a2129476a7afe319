package vigil.accident.chapters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vigil.accident.AccidentEvent;
import vigil.accident.ClosureEvent;
import vigil.accident.CondolenceEvent;
import vigil.accident.DirectiveEvent;
import vigil.accident.DirectiveEvent.*;
import vigil.accident.InvestigationEvent;
import vigil.accident.NoticeEvent;
import vigil.accident.PaperEvent;

/** The directives of the case, in the order of drafting. */
public record Directives(List<Directive> all) {

    public static final Directives NONE = new Directives(List.of());

    public Optional<Directive> find(String id) {
        return all.stream().filter(directive -> directive.id().equals(id)).findFirst();
    }

    public String nextId() {
        return "d" + (all.size() + 1);
    }

    Directives evolve(AccidentEvent event) {
        return switch (event) {
            case DirectiveEvent e -> evolve(e);
            case NoticeEvent _, CondolenceEvent _, InvestigationEvent _, PaperEvent _, ClosureEvent _ -> this;
        };
    }

    private Directives evolve(DirectiveEvent event) {
        return switch (event) {
            case DirectiveDrafted e -> with(Directive.of(e));
            case DirectiveSigned e -> with(e.directiveId(), Directive::signed);
            case DirectiveSent e -> with(e.directiveId(), directive -> directive.sent(e.at()));
            case DirectiveWithdrawn e -> with(e.directiveId(), Directive::withdrawn);
            case DirectiveAcknowledged e -> with(e.directiveId(), Directive::confirmedReceipt);
            case AnswerReceived e -> demand(e.directiveId(), e.demandId(), Demanded::answeredAnew);
            case AnswerGraded e -> demand(e.directiveId(), e.demandId(), one -> one.graded(e.grade(), e.by()));
            case GradeConfirmed e -> demand(e.directiveId(), e.demandId(), Demanded::gradeConfirmed);
            case ImplementationVerified e -> demand(e.directiveId(), e.demandId(), one -> one.verified(e.holds()));
            case DirectiveClosed e -> with(e.directiveId(), directive -> directive.closed(e.recheckDue()));
            case RecheckRecorded e -> with(e.directiveId(), Directive::rechecked);
            case Reminded _ -> this;
        };
    }

    private Directives with(Directive directive) {
        List<Directive> longer = new ArrayList<>(all);
        longer.add(directive);
        return new Directives(List.copyOf(longer));
    }

    private Directives with(String id, UnaryOperator<Directive> change) {
        return new Directives(
                all.stream().map(one -> one.id().equals(id) ? change.apply(one) : one).toList());
    }

    private Directives demand(String directiveId, String demandId, UnaryOperator<Demanded> change) {
        return with(directiveId, directive -> directive.demand(demandId, change));
    }
}
