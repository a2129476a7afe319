package vigil.law.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.law.Duty;
import vigil.law.Duty.State;
import vigil.law.Duty.Whose;
import vigil.law.LegalRule;
import vigil.law.Words;

/** A duty being written, finished by saying where it stands. */
final class DutyDraft {

    private final String id;
    private final LegalRule rule;
    private final Whose whose;
    private final Why reasons;
    private @Nullable String about;
    private @Nullable Instant since;
    private @Nullable Instant dueAt;
    private @Nullable LocalDate dueOn;
    private @Nullable Words why;
    private boolean chance;

    DutyDraft(String id, LegalRule rule, Whose whose, Why reasons) {
        this.id = id;
        this.rule = rule;
        this.whose = whose;
        this.reasons = reasons;
    }

    DutyDraft about(String subject) {
        about = subject;
        return this;
    }

    DutyDraft since(@Nullable Instant instant) {
        since = instant;
        return this;
    }

    DutyDraft dueAt(Instant instant) {
        dueAt = instant;
        return this;
    }

    DutyDraft dueOn(LocalDate day) {
        dueOn = day;
        return this;
    }

    DutyDraft chance() {
        chance = true;
        return this;
    }

    /** Explains it by the rule's own sentence, in the names of the day since which it is owed. */
    DutyDraft because(Map<String, ?> values) {
        why = reasons.of(rule, since, values);
        return this;
    }

    /** Adds to what was explained. */
    DutyDraft and(Words more) {
        why = (why == null ? rule.what() : why).then(more);
        return this;
    }

    DutyDraft because(Words words) {
        why = words;
        return this;
    }

    Duty open() {
        return in(State.OPEN, null);
    }

    Duty done(@Nullable Instant at) {
        return in(State.DONE, at);
    }

    Duty doneIf(@Nullable Instant at) {
        return at == null ? open() : done(at);
    }

    /** It does not concern this case, or not now; then the rule's title is explanation enough. */
    Duty notApplicable() {
        return in(State.NOT_APPLICABLE, null);
    }

    private Duty in(State state, @Nullable Instant doneAt) {
        Words words = why == null ? rule.what() : why;
        return new Duty(
                id, rule.what(), about, whose, state, since, dueAt, dueOn, doneAt, chance, rule.basis(),
                rule.confirmed(), words);
    }
}
