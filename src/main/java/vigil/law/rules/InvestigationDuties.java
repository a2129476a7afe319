package vigil.law.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vigil.kernel.VietNam;
import vigil.law.CaseFacts;
import vigil.law.CaseFacts.Inquiry;
import vigil.law.CaseFacts.PolicePart;
import vigil.law.CaseFacts.RunningLimit;
import vigil.law.Duty;
import vigil.law.Duty.Whose;
import vigil.law.LegalRule;
import vigil.law.Limits;

/** The duties of the investigation: its limit, the last day to ask for more, the minutes, the police's file. */
final class InvestigationDuties {

    private final Rulebook rules;
    private final Limits limits;
    private final Counting counting;
    private final Why reasons;

    InvestigationDuties(Rulebook rules, Limits limits, Counting counting, Why reasons) {
        this.rules = rules;
        this.limits = limits;
        this.counting = counting;
        this.reasons = reasons;
    }

    List<Duty> of(CaseFacts facts) {
        List<Duty> duties = new ArrayList<>();
        RunningLimit limit = facts.inquiry().limit();
        if (limit != null) {
            duties.add(publication(facts, limit));
            duties.add(extension(facts, limit));
        }
        duties.add(minutes(facts));
        duties.add(policeFile(facts));
        return duties;
    }

    private Duty publication(CaseFacts facts, RunningLimit limit) {
        LegalRule rule = rules.on(limit.basis().rule(), facts.accidentOn());
        DutyDraft draft = new DutyDraft("publish-minutes", rule, investigator(facts), reasons)
                .since(limit.start().toInstant());
        WhyLimit why = new WhyLimit(rules, limits, counting);
        Instant published = facts.inquiry().publishedAt();
        if (published == null && suspended(facts)) return draft.because(why.standingStill(facts.inquiry())).open();
        return draft.dueOn(limit.due())
                .because(why.of(rule, limit, facts.inquiry(), facts.accidentOn()))
                .doneIf(published);
    }

    private boolean suspended(CaseFacts facts) {
        return limits.suspended(facts.inquiry().police().step(), facts.accidentOn());
    }

    private Duty extension(CaseFacts facts, RunningLimit limit) {
        LocalDate last = limits.lastDayToAskForExtension(limit.due(), facts.accidentOn());
        DutyDraft draft = draft("extension-request", "EXT_REQUEST", investigator(facts), facts)
                .chance()
                .dueOn(last)
                .because(Map.of("due", Dates.day(limit.due()), "last", Dates.day(last)))
                .and(counting.caution(last, limit.due()));
        Inquiry inquiry = facts.inquiry();
        boolean expertise = "INV_EXPERT".equals(limit.basis().rule());
        boolean possible = limits.extension(facts.casualties(), expertise, facts.accidentOn()) > 0;
        if (inquiry.extension().requested() || limit.extendedBy() > 0) {
            return draft.done(inquiry.extension().grantedAt());
        }
        if (!possible || inquiry.publishedAt() != null || suspended(facts)) return draft.notApplicable();
        return draft.open();
    }

    private Duty minutes(CaseFacts facts) {
        DutyDraft draft = draft("send-minutes", "SEND_MINUTES", investigator(facts), facts);
        Instant announced = facts.inquiry().announcedAt();
        if (announced == null) return draft.notApplicable();
        LocalDate held = VietNam.dateOf(announced);
        LocalDate due = limits.minutesSentBy(held, facts.accidentOn());
        return draft.since(announced)
                .dueOn(due)
                .because(Map.of("held", Dates.day(held), "due", Dates.day(due)))
                .and(counting.caution(held, due))
                .doneIf(facts.inquiry().minutesSentAt());
    }

    private Duty policeFile(CaseFacts facts) {
        DutyDraft draft = draft("police-file", "POLICE_FILE", Whose.PROVINCE, facts);
        PolicePart police = facts.inquiry().police();
        return switch (police.step()) {
            case NOT_INVOLVED, REFERRED, PROSECUTED -> draft.notApplicable();
            case REFUSED -> draft.since(police.since()).because(Map.of()).open();
            case FILE_RECEIVED -> draft.because(Map.of()).done(police.since());
        };
    }

    private DutyDraft draft(String id, String rule, Whose whose, CaseFacts facts) {
        return new DutyDraft(id, rules.on(rule, facts.accidentOn()), whose, reasons);
    }

    private static Whose investigator(CaseFacts facts) {
        return facts.graveSince() == null ? Whose.ENTERPRISE : Whose.PROVINCE;
    }
}
