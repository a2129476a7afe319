package vigil.law.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.kernel.VietNam;
import vigil.law.CaseFacts.CountedFrom;
import vigil.law.CaseFacts.Inquiry;
import vigil.law.CaseFacts.Police;
import vigil.law.CaseFacts.PolicePart;
import vigil.law.CaseFacts.RunningLimit;
import vigil.law.LegalRule;
import vigil.law.Limits;
import vigil.law.Words;

/**
 * Explains the limit of an investigation: its length, start and article, its extension, the time it stood still, and the
 * day off it was moved from.
 */
final class WhyLimit {

    private final Rulebook rules;
    private final Limits limits;
    private final Counting counting;

    WhyLimit(Rulebook rules, Limits limits, Counting counting) {
        this.rules = rules;
        this.limits = limits;
        this.counting = counting;
    }

    Words of(LegalRule rule, RunningLimit limit, Inquiry inquiry, LocalDate accidentOn) {
        LocalDate start = VietNam.dateOf(limit.start().toInstant());
        LocalDate counted = counting.lastDay(rule, start, limit.days() + limit.extendedBy(), accidentOn)
                .counted();
        return rule.why()
                .filled(Map.of("length", Dates.number(limit.days())))
                .then(from(limit))
                .then(rules.phrase("by-article", Map.of("reference", Why.reference(limit.basis()))))
                .then(extended(limit, inquiry.extension().grantedAt()))
                .then(suspended(limit, inquiry.police(), accidentOn))
                .then(counting.aboutDayOff(counted, limit.due()))
                .then(rules.phrase("last-day", Map.of("due", Dates.day(limit.due()))));
    }

    /** Why no day is due while the police have the case. */
    Words standingStill(Inquiry inquiry) {
        PolicePart police = inquiry.police();
        Instant since = police.since();
        String phrase = police.step() == Police.REFUSED ? "waiting-for-police-file" : "police-have-the-case";
        return rules.phrase(phrase, Map.of("since", since == null ? Words.NONE : Dates.time(since)));
    }

    private Words from(RunningLimit limit) {
        String phrase = switch (limit.from()) {
            case NOTICE -> "counted-from-notice";
            case POLICE_FILE -> "counted-from-police-file";
            case REINVESTIGATION -> "counted-from-reinvestigation";
        };
        return rules.phrase(phrase, Map.of("start", Dates.time(limit.start().toInstant())));
    }

    private Words extended(RunningLimit limit, @Nullable Instant grantedAt) {
        if (limit.extendedBy() == 0 || grantedAt == null) return Words.NONE;
        return rules.phrase(
                "extended-once",
                Map.of("days", Dates.number(limit.extendedBy()), "granted", Dates.day(VietNam.dateOf(grantedAt))));
    }

    private Words suspended(RunningLimit limit, PolicePart police, LocalDate accidentOn) {
        boolean early = limits.suspended(Police.REFERRED, accidentOn);
        Instant from = early ? police.referredAt() : police.refusedAt();
        if (limit.from() != CountedFrom.POLICE_FILE || from == null) return Words.NONE;
        return rules.phrase(
                "suspended", Map.of("from", Dates.time(from), "to", Dates.time(limit.start().toInstant())));
    }
}
