package vigil.law.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vigil.kernel.VietNam;
import vigil.law.CaseFacts;
import vigil.law.CaseFacts.Inquiry;
import vigil.law.CaseFacts.Police;
import vigil.law.CaseFacts.RunningLimit;
import vigil.law.Duty;
import vigil.law.Duty.Whose;
import vigil.law.LegalRule;
import vigil.law.Limits;
import vigil.law.Words;

/** The duties of the investigation: its limit, the last day to ask for more, the minutes, the police's file. */
final class InvestigationDuties {

    private final Rulebook rules;
    private final Limits limits;

    InvestigationDuties(Rulebook rules, Limits limits) {
        this.rules = rules;
        this.limits = limits;
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
        DutyDraft draft = new DutyDraft("publish-minutes", rule, investigator(facts))
                .since(limit.start().toInstant());
        if (facts.inquiry().police() == Police.REFUSED) {
            return draft.because(rules.phrase("waiting-for-police-file")).open();
        }
        return draft.dueOn(limit.due())
                .because(whyLimit(rule, limit))
                .doneIf(facts.inquiry().publishedAt());
    }

    private Words whyLimit(LegalRule rule, RunningLimit limit) {
        Words why = rule.why()
                .filled(Map.of("days", String.valueOf(limit.days())))
                .then(rules.phrase(
                        switch (limit.from()) {
                            case NOTICE -> "counted-from-notice";
                            case POLICE_FILE -> "counted-from-police-file";
                            case REINVESTIGATION -> "counted-from-reinvestigation";
                        },
                        Map.of("start", Dates.time(limit.start().toInstant()))));
        if (limit.extendedBy() > 0) {
            why = why.then(rules.phrase("extended-once", Map.of("days", String.valueOf(limit.extendedBy()))));
        }
        return why.then(rules.phrase("last-day", Map.of("due", Dates.day(limit.due()))));
    }

    private Duty extension(CaseFacts facts, RunningLimit limit) {
        LocalDate last = limits.lastDayToAskForExtension(limit.due(), facts.accidentOn());
        DutyDraft draft = new DutyDraft(
                        "extension-request", rules.on("EXT_REQUEST", facts.accidentOn()), investigator(facts))
                .chance()
                .dueOn(last)
                .because(Map.of("due", Dates.day(limit.due()), "last", Dates.day(last)));
        Inquiry inquiry = facts.inquiry();
        boolean expertise = "INV_EXPERT".equals(limit.basis().rule());
        boolean possible = limits.extension(facts.casualties(), expertise, facts.accidentOn()) > 0;
        if (inquiry.extensionRequested() || limit.extendedBy() > 0) return draft.done(null);
        if (!possible || inquiry.publishedAt() != null || inquiry.police() == Police.REFUSED) {
            return draft.notApplicable();
        }
        return draft.open();
    }

    private Duty minutes(CaseFacts facts) {
        DutyDraft draft = new DutyDraft(
                "send-minutes", rules.on("SEND_MINUTES", facts.accidentOn()), investigator(facts));
        Instant announced = facts.inquiry().announcedAt();
        if (announced == null) return draft.notApplicable();
        LocalDate held = VietNam.dateOf(announced);
        LocalDate due = limits.minutesSentBy(held, facts.accidentOn());
        return draft.since(announced)
                .dueOn(due)
                .because(Map.of("held", Dates.day(held), "due", Dates.day(due)))
                .doneIf(facts.inquiry().minutesSentAt());
    }

    private Duty policeFile(CaseFacts facts) {
        DutyDraft draft =
                new DutyDraft("police-file", rules.on("POLICE_FILE", facts.accidentOn()), Whose.PROVINCE);
        Inquiry inquiry = facts.inquiry();
        return switch (inquiry.police()) {
            case NOT_INVOLVED, REFERRED, PROSECUTED -> draft.notApplicable();
            case REFUSED -> draft.since(inquiry.policeSince()).because(Map.of()).open();
            case FILE_RECEIVED -> draft.because(Map.of()).done(inquiry.policeSince());
        };
    }

    private static Whose investigator(CaseFacts facts) {
        return facts.graveSince() == null ? Whose.ENTERPRISE : Whose.PROVINCE;
    }
}
