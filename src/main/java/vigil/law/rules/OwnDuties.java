package vigil.law.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vigil.calendar.Unit;
import vigil.kernel.Names;
import vigil.kernel.VietNam;
import vigil.law.CaseFacts;
import vigil.law.CaseFacts.Happened;
import vigil.law.Duty;
import vigil.law.LegalRule;
import vigil.law.LegalRule.Clock;
import vigil.law.LegalRule.Owed;

/**
 * The duties of a kind that an office has added: each runs from the event that its clock names to the one that ends it. A start
 * while it runs changes nothing, one after its end begins it anew; what happened before the rule's first day begins nothing.
 */
final class OwnDuties {

    private final Rulebook rules;
    private final Counting counting;
    private final Why reasons;

    OwnDuties(Rulebook rules, Counting counting, Why reasons) {
        this.rules = rules;
        this.counting = counting;
        this.reasons = reasons;
    }

    List<Duty> of(CaseFacts facts) {
        return rules.added().stream()
                .flatMap(id -> rules.held(id, facts.accidentOn()).stream())
                .map(rule -> duty(rule, facts))
                .toList();
    }

    private Duty duty(LegalRule rule, CaseFacts facts) {
        Owed owed = Objects.requireNonNull(rule.owed());
        DutyDraft draft = new DutyDraft("added:" + rule.id(), rule, owed.by(), reasons);
        Instant grave = facts.graveSince();
        if (owed.graveOnly() && grave == null) return draft.notApplicable();
        Run run = newest(rule, facts.happened());
        if (run == null) return draft.notApplicable();
        Instant since = owed.graveOnly() && grave != null && grave.isAfter(run.since()) ? grave : run.since();
        draft.since(since);
        if (clock(rule).unit() == Unit.HOURS) inHours(draft, rule, since);
        else inDays(draft, rule, since, facts.accidentOn());
        return draft.doneIf(run.doneAt());
    }

    private void inHours(DutyDraft draft, LegalRule rule, Instant since) {
        Instant due = counting.end(rule, since);
        draft.dueAt(due).because(Map.of("since", Dates.time(since), "due", Dates.time(due)));
    }

    private void inDays(DutyDraft draft, LegalRule rule, Instant since, LocalDate accidentOn) {
        LocalDate from = VietNam.dateOf(since);
        Counting.LastDay last = counting.lastDay(rule, from, rule.number(), accidentOn);
        draft.dueOn(last.due())
                .because(Map.of("since", Dates.time(since), "due", Dates.day(last.due())))
                .and(counting.aboutDayOff(last.counted(), last.due()));
        if (clock(rule).unit() == Unit.WORKING_DAYS) draft.and(counting.caution(from, last.due()));
    }

    /**
     * From one start to the end that followed it.
     *
     * @param doneAt {@code null} while it runs
     */
    private record Run(Instant since, @Nullable Instant doneAt) {

        boolean isOpen() {
            return doneAt == null;
        }
    }

    private static @Nullable Run newest(LegalRule rule, List<Happened> happened) {
        LocalDate first = rule.validFrom();
        List<Happened> inTime = happened.stream()
                .filter(one -> first == null || !VietNam.dateOf(one.at()).isBefore(first))
                .sorted(Comparator.comparing(Happened::at))
                .toList();
        Run run = null;
        for (Happened one : inTime) run = after(run, clock(rule), one);
        return run;
    }

    private static @Nullable Run after(@Nullable Run run, Clock clock, Happened one) {
        String event = Names.of(one.what());
        if (run != null && run.isOpen() && event.equals(clock.stops())) return new Run(run.since(), one.at());
        boolean begins = event.equals(clock.starts()) && (run == null || !run.isOpen());
        boolean again = run != null && clock.restartedBy().contains(event);
        return begins || again ? new Run(one.at(), null) : run;
    }

    private static Clock clock(LegalRule rule) {
        return Objects.requireNonNull(rule.clock());
    }
}
