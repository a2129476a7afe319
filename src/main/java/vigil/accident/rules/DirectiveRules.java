package vigil.accident.rules;

import static vigil.accident.AccidentRule.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vigil.accident.AccidentEvent;
import vigil.accident.DirectiveCommand;
import vigil.accident.DirectiveCommand.*;
import vigil.accident.DirectiveEvent.*;
import vigil.accident.chapters.Accident;
import vigil.accident.chapters.Demanded;
import vigil.accident.chapters.Directive;
import vigil.accident.chapters.Directive.Stage;
import vigil.kernel.Occasion;
import vigil.kernel.Refused;
import vigil.kernel.VietNam;
import vigil.law.Law;

/** Decides the fourth chapter: a directive from its draft to its end and the look back at it; hands on the answers. */
public final class DirectiveRules implements Chapter<DirectiveCommand> {

    private final Law law;
    private final AnswerRules answers = new AnswerRules();

    public DirectiveRules(Law law) {
        this.law = law;
    }

    @Override
    public Map<Class<? extends DirectiveCommand>, Hindrance> hindrances() {
        Map<Class<? extends DirectiveCommand>, Hindrance> all = new HashMap<>(answers.hindrances());
        all.put(DraftDirective.class, Hindrance.never());
        all.put(SignDirective.class, (accident, occasion) ->
                against(accident, directive -> mayBeSigned(directive, occasion)));
        all.put(SendDirective.class, (accident, _) -> against(accident, DirectiveRules::mayBeSent));
        all.put(WithdrawDirective.class, (accident, _) -> against(accident, DirectiveRules::isNotEnded));
        all.put(AcknowledgeDirective.class, (accident, _) -> against(accident, DirectiveRules::mayBeAcknowledged));
        all.put(Remind.class, (accident, _) -> against(accident, DirectiveRules::isOpen));
        all.put(CloseDirective.class, (accident, _) -> against(accident, DirectiveRules::isSent));
        all.put(RecordRecheck.class, (accident, _) -> against(accident, DirectiveRules::mayBeRechecked));
        return all;
    }

    /** What stands against a command that needs a directive which passes a check. */
    static Optional<Refused> against(Accident accident, Consumer<Directive> check) {
        return Hindrance.unlessAny(accident.directives().all(), DIRECTIVE_UNKNOWN, check);
    }

    @Override
    public List<AccidentEvent> decide(Accident accident, DirectiveCommand command, Occasion occasion) {
        return switch (command) {
            case DraftDirective c -> List.of(draft(accident, c, occasion));
            case SignDirective c -> List.of(sign(accident, c, occasion));
            case SendDirective c -> List.of(send(accident, c));
            case WithdrawDirective c -> List.of(withdraw(accident, c));
            case AcknowledgeDirective c -> List.of(acknowledge(accident, c));
            case Remind c -> List.of(remind(accident, c));
            case CloseDirective c -> List.of(close(accident, c, occasion));
            case RecordRecheck c -> List.of(recheck(accident, c));
            case RecordAnswer c -> List.of(answers.record(accident, c));
            case GradeAnswer c -> List.of(answers.grade(accident, c, occasion));
            case ConfirmGrade c -> List.of(answers.confirm(accident, c, occasion));
            case VerifyOnSite c -> List.of(answers.verify(accident, c));
        };
    }

    private DirectiveDrafted draft(Accident accident, DraftDirective c, Occasion occasion) {
        LocalDate today = VietNam.dateOf(occasion.now());
        String province = c.to().provinceCode();
        Require.that(
                province == null || law.places().known(province, today),
                PROVINCE_UNKNOWN_ON_THAT_DATE,
                "to.provinceCode");
        Require.that(!c.demands().isEmpty(), DIRECTIVE_NEEDS_A_DEMAND, "demands");
        List<Demand> demands = new ArrayList<>();
        for (DemandDraft demand : c.demands()) {
            Require.that(!demand.due().isBefore(today), DEMAND_DUE_BEFORE_SIGNING, "demands");
            demands.add(new Demand(String.valueOf(demands.size() + 1), demand.text(), demand.due()));
        }
        return new DirectiveDrafted(
                accident.directives().nextId(),
                c.to(),
                c.kind(),
                c.urgency(),
                c.subject(),
                List.copyOf(demands),
                occasion.by().id());
    }

    private static DirectiveSigned sign(Accident accident, SignDirective c, Occasion occasion) {
        Directive directive = directive(accident, c.directiveId());
        mayBeSigned(directive, occasion);
        return new DirectiveSigned(directive.id(), c.registration(), occasion.by().id());
    }

    private static void mayBeSigned(Directive directive, Occasion occasion) {
        switch (directive.stage()) {
            case DRAFTED -> {}
            case SIGNED -> throw DIRECTIVE_ALREADY_SIGNED.broken("directiveId");
            case SENT -> throw DIRECTIVE_ALREADY_SENT.broken("directiveId");
            case CLOSED -> throw DIRECTIVE_IS_CLOSED.broken("directiveId");
            case WITHDRAWN -> throw DIRECTIVE_IS_WITHDRAWN.broken("directiveId");
        }
        Require.that(!directive.drafter().equals(occasion.by().id()), SIGNER_MUST_NOT_BE_DRAFTER, "directiveId");
        Require.that(occasion.by().limitedTo().isEmpty(), SIGNER_MUST_BELONG_TO_THE_OFFICE, "directiveId");
        LocalDate today = VietNam.dateOf(occasion.now());
        boolean late = directive.demands().stream().anyMatch(demand -> demand.due().isBefore(today));
        Require.that(!late, DEMAND_DUE_BEFORE_SIGNING, "directiveId");
    }

    private static DirectiveSent send(Accident accident, SendDirective c) {
        Directive directive = directive(accident, c.directiveId());
        mayBeSent(directive);
        return new DirectiveSent(directive.id(), c.channel(), c.at());
    }

    private static void mayBeSent(Directive directive) {
        switch (directive.stage()) {
            case DRAFTED -> throw DIRECTIVE_MUST_BE_SIGNED_FIRST.broken("directiveId");
            case SIGNED -> {}
            case SENT -> throw DIRECTIVE_ALREADY_SENT.broken("directiveId");
            case CLOSED -> throw DIRECTIVE_IS_CLOSED.broken("directiveId");
            case WITHDRAWN -> throw DIRECTIVE_IS_WITHDRAWN.broken("directiveId");
        }
    }

    private static DirectiveWithdrawn withdraw(Accident accident, WithdrawDirective c) {
        Require.reason(c.reason());
        Directive directive = directive(accident, c.directiveId());
        isNotEnded(directive);
        return new DirectiveWithdrawn(directive.id(), c.reason());
    }

    private static void isNotEnded(Directive directive) {
        Require.that(directive.stage() != Stage.CLOSED, DIRECTIVE_IS_CLOSED, "directiveId");
        Require.that(directive.stage() != Stage.WITHDRAWN, DIRECTIVE_IS_WITHDRAWN, "directiveId");
    }

    private static DirectiveAcknowledged acknowledge(Accident accident, AcknowledgeDirective c) {
        Directive directive = directive(accident, c.directiveId());
        mayBeAcknowledged(directive);
        Require.notBefore(directive.sentAt(), c.at(), MUST_NOT_PRECEDE_THE_SENDING, "at");
        return new DirectiveAcknowledged(directive.id(), c.at(), c.by());
    }

    private static void mayBeAcknowledged(Directive directive) {
        isSent(directive);
        Require.that(!directive.acknowledged(), DIRECTIVE_ALREADY_ACKNOWLEDGED, "directiveId");
    }

    private static Reminded remind(Accident accident, Remind c) {
        Directive directive = directive(accident, c.directiveId());
        isOpen(directive);
        Require.notBefore(directive.sentAt(), c.at(), MUST_NOT_PRECEDE_THE_SENDING, "at");
        if (c.demandId() != null) {
            boolean settled = demand(directive, c.demandId()).settled();
            Require.that(!settled, DEMAND_IS_ALREADY_SETTLED, "demandId");
        }
        return new Reminded(directive.id(), c.demandId(), c.at());
    }

    private static void isOpen(Directive directive) {
        isSent(directive);
        Require.that(!directive.open().isEmpty(), NOTHING_IS_OPEN_TO_REMIND_OF, "directiveId");
    }

    private static DirectiveClosed close(Accident accident, CloseDirective c, Occasion occasion) {
        Directive directive = directive(accident, c.directiveId());
        isSent(directive);
        List<String> open = directive.open().stream().map(Demanded::id).toList();
        boolean carriedOut = c.outcome() == Outcome.IMPLEMENTED || c.outcome() == Outcome.EXCEEDED;
        if (carriedOut && !open.isEmpty()) {
            throw DEMANDS_ARE_STILL_OPEN.brokenBecause(List.of(String.join(", ", open)), "outcome");
        }
        @Nullable Integer months = c.recheckAfterMonths();
        Require.that(
                months == null || (months >= 1 && months <= 120),
                RECHECK_FOLLOWS_WITHIN_TEN_YEARS,
                "recheckAfterMonths");
        LocalDate recheck = months == null ? null : VietNam.dateOf(occasion.now()).plusMonths(months);
        return new DirectiveClosed(directive.id(), c.outcome(), recheck);
    }

    private static RecheckRecorded recheck(Accident accident, RecordRecheck c) {
        Directive directive = directive(accident, c.directiveId());
        mayBeRechecked(directive);
        return new RecheckRecorded(directive.id(), c.at(), c.holds());
    }

    private static void mayBeRechecked(Directive directive) {
        Require.that(directive.stage() == Stage.CLOSED, DIRECTIVE_MUST_BE_CLOSED_FIRST, "directiveId");
        Require.that(directive.recheckDue() != null, NO_RECHECK_IS_DUE, "directiveId");
    }

    /** Refuses unless the directive is with its addressee and still expects something. */
    static void isSent(Directive directive) {
        switch (directive.stage()) {
            case DRAFTED, SIGNED -> throw DIRECTIVE_MUST_BE_SENT_FIRST.broken("directiveId");
            case SENT -> {}
            case CLOSED -> throw DIRECTIVE_IS_CLOSED.broken("directiveId");
            case WITHDRAWN -> throw DIRECTIVE_IS_WITHDRAWN.broken("directiveId");
        }
    }

    /** The directive a command names. */
    static Directive directive(Accident accident, String id) {
        return accident.directives().find(id).orElseThrow(() -> DIRECTIVE_UNKNOWN.broken("directiveId"));
    }

    /** The demand a command names. */
    static Demanded demand(Directive directive, String id) {
        return directive.demand(id).orElseThrow(() -> DEMAND_UNKNOWN.broken("demandId"));
    }
}
