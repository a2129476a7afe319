package vigil.law.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vigil.kernel.VietNam;
import vigil.law.Authorities;
import vigil.law.CaseFacts;
import vigil.law.CaseFacts.DemandFacts;
import vigil.law.CaseFacts.DirectiveFacts;
import vigil.law.CaseFacts.FollowUp;
import vigil.law.CaseFacts.LetterState;
import vigil.law.CaseFacts.VictimFacts;
import vigil.law.Condition;
import vigil.law.Duty;
import vigil.law.Duty.Whose;
import vigil.law.Employment;
import vigil.law.Level;
import vigil.law.Limits;

/** Which duties a case has, from its facts. */
public final class DutyRules {

    private final Rulebook rules;
    private final Limits limits;
    private final Counting counting;
    private final Authorities authorities;

    public DutyRules(Rulebook rules, Limits limits, Counting counting, Authorities authorities) {
        this.rules = rules;
        this.limits = limits;
        this.counting = counting;
        this.authorities = authorities;
    }

    /** All duties in a steady order: the first hours, the investigation, the families, the directives, what the office has added, closure. */
    public List<Duty> of(CaseFacts facts) {
        List<Duty> duties = new ArrayList<>();
        duties.add(scene(facts));
        duties.add(declaration(facts));
        duties.add(communeTells(facts));
        duties.add(quickReport(facts));
        duties.add(opening(facts));
        duties.add(handOver(facts));
        duties.add(review(facts));
        duties.addAll(new InvestigationDuties(rules, limits, counting, why(facts)).of(facts));
        facts.victims().stream()
                .filter(victim -> victim.condition() == Condition.DEAD)
                .map(victim -> letter(victim, facts))
                .forEach(duties::add);
        facts.followUps().forEach(followUp -> duties.add(followUp(followUp, facts)));
        facts.directives().forEach(directive -> duties.addAll(directive(directive, facts)));
        duties.addAll(new OwnDuties(rules, counting, why(facts)).of(facts));
        duties.add(closure(facts));
        return List.copyOf(duties);
    }

    private Duty scene(CaseFacts facts) {
        DutyDraft draft = draft("scene", "SCENE_2H", Whose.PROVINCE, facts);
        Instant since = facts.graveSince();
        if (since == null) return draft.notApplicable();
        Instant due = limits.sceneBy(since, facts.accidentOn());
        return draft.since(since)
                .dueAt(due)
                .because(Map.of("since", Dates.time(since), "due", Dates.time(due)))
                .doneIf(facts.inquiry().sentToSceneAt());
    }

    /** The employer declares; for workers without contract the family or the finder, through the commune. */
    private Duty declaration(CaseFacts facts) {
        boolean employer = facts.employment() != Employment.NONE;
        DutyDraft draft = draft(
                "declaration",
                employer ? "DECLARE_NOW" : "DECLARE_NO_CONTRACT",
                employer ? Whose.ENTERPRISE : Whose.PROVINCE,
                facts);
        Instant since = facts.graveSince();
        if (since == null) return draft.notApplicable();
        return draft.since(since).because(Map.of()).doneIf(facts.declaredAt());
    }

    /** Where nobody has a contract the commune tells police and province; the log holds that it told the province. */
    private Duty communeTells(CaseFacts facts) {
        DutyDraft draft = draft("commune-tells", "COMMUNE_TELLS", Whose.PROVINCE, facts);
        Instant since = facts.graveSince();
        if (since == null || facts.employment() != Employment.NONE) return draft.notApplicable();
        return draft.since(since).because(Map.of()).doneIf(facts.communeToldAt());
    }

    private Duty quickReport(CaseFacts facts) {
        DutyDraft draft = draft("quick-report", "RPT_QUICK", Whose.PROVINCE, facts);
        Instant since = facts.graveSince();
        if (since == null) return draft.notApplicable();
        return draft.since(since).because(Map.of()).doneIf(facts.quickReportAt());
    }

    private Duty opening(CaseFacts facts) {
        boolean grave = facts.graveSince() != null;
        LocalDate opened = facts.inquiry().openedOn();
        return draft("open-investigation", "OPEN_NOW", grave ? Whose.PROVINCE : Whose.ENTERPRISE, facts)
                .since(facts.noticedAt())
                .because(Map.of("since", Dates.time(facts.noticedAt())))
                .doneIf(opened == null ? null : opened.atStartOfDay(VietNam.ZONE).toInstant());
    }

    /** The late death: a team below the level now demanded hands its whole file upwards. */
    private Duty handOver(CaseFacts facts) {
        Level team = facts.inquiry().level();
        boolean below = facts.graveSince() != null && team == Level.EMPLOYER;
        DutyDraft draft = draft("hand-over", "HAND_OVER", Whose.ENTERPRISE, facts);
        if (!below || facts.inquiry().publishedAt() != null) return draft.notApplicable();
        return draft.since(facts.graveSince()).because(Map.of()).open();
    }

    /** A death after the employer's team has finished: the province looks whether to investigate again. */
    private Duty review(CaseFacts facts) {
        Instant published = facts.inquiry().publishedAt();
        Instant grave = facts.graveSince();
        boolean after = published != null && grave != null && grave.isAfter(published);
        DutyDraft draft = draft("review", "REVIEW", Whose.PROVINCE, facts);
        if (!after || facts.inquiry().level() != Level.EMPLOYER) return draft.notApplicable();
        return draft.since(grave).because(Map.of()).doneIf(facts.closedAt());
    }

    private Duty letter(VictimFacts victim, CaseFacts facts) {
        CaseFacts.FamilyLetter letter = victim.letter();
        boolean returned = letter.state() == LetterState.RETURNED;
        DutyDraft draft = draft(
                        "letter:" + victim.victimId(), returned ? "LETTER_RETURNED" : "LETTER", Whose.DEPARTMENT, facts)
                .about(victim.victimId())
                .since(returned ? letter.at() : victim.since())
                .because(Map.of("victim", victim.victimId()));
        return switch (letter.state()) {
            case NOT_WISHED -> draft.notApplicable();
            case SENT, DELIVERED -> draft.done(letter.at());
            case NONE, UNDER_WAY, RETURNED -> draft.open();
        };
    }

    private Duty followUp(FollowUp followUp, CaseFacts facts) {
        return draft("put-right:" + followUp.letterId(), "LETTER_FOLLOW_UP", Whose.DEPARTMENT, facts)
                .about(followUp.victimId())
                .since(followUp.since())
                .because(Map.of("victim", followUp.victimId(), "letter", followUp.letterId()))
                .doneIf(followUp.settledAt());
    }

    private List<Duty> directive(DirectiveFacts directive, CaseFacts facts) {
        List<Duty> duties = new ArrayList<>();
        directive.demands().forEach(demand -> duties.add(demand(directive, demand, facts)));
        LocalDate recheck = directive.recheckDue();
        if (recheck != null) {
            duties.add(draft("recheck:" + directive.directiveId(), "DIRECTIVE_RECHECK", Whose.PROVINCE, facts)
                    .about(directive.directiveId())
                    .dueOn(recheck)
                    .because(Map.of("directive", directive.directiveId(), "due", Dates.day(recheck)))
                    .doneIf(directive.recheckedAt()));
        }
        return duties;
    }

    private Duty demand(DirectiveFacts directive, DemandFacts demand, CaseFacts facts) {
        String about = directive.directiveId() + ":" + demand.demandId();
        DutyDraft draft = draft("demand:" + about, "DIRECTIVE_DEMAND", directive.addressee(), facts)
                .about(about)
                .since(directive.sentAt())
                .dueOn(demand.due())
                .because(Map.of(
                        "demand", demand.demandId(),
                        "directive", directive.directiveId(),
                        "due", Dates.day(demand.due())));
        Instant answered = demand.answeredAt();
        if (answered == null && directive.closed()) return draft.notApplicable();
        return draft.doneIf(answered);
    }

    /** Owed once the minutes have been sent; what else must be done first stands on the closing checklist. */
    private Duty closure(CaseFacts facts) {
        DutyDraft draft = draft("closure", "CLOSURE", Whose.DEPARTMENT, facts).because(Map.of());
        Instant sent = facts.inquiry().minutesSentAt();
        if (facts.closedAt() != null) return draft.since(sent).done(facts.closedAt());
        return sent == null ? draft.notApplicable() : draft.since(sent).open();
    }

    private DutyDraft draft(String id, String rule, Whose whose, CaseFacts facts) {
        return new DutyDraft(id, rules.on(rule, facts.accidentOn()), whose, why(facts));
    }

    private Why why(CaseFacts facts) {
        return new Why(authorities, facts.accidentOn());
    }
}
