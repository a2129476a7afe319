package vigil.law.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.law.AccidentFile.Ground;
import vigil.law.AccidentFile.Keeping;
import vigil.law.AccidentFile.Kept;
import vigil.law.LegalRule;
import vigil.law.Severity;
import vigil.law.Words;

/**
 * Reckons how long the file of an accident is kept (Decree 39/2016/NĐ-CP, Art. 18(8)): a fatal one for a number of years, any
 * other until the victim retires, and of several victims the last. Where the text leaves a choice, the later day counts.
 */
public final class KeepingRules {

    private final Rulebook rules;

    public KeepingRules(Rulebook rules) {
        this.rules = rules;
    }

    /** The first day on which the file need not be kept, by which rule, and why. */
    public Kept of(Keeping facts) {
        return facts.severity() == Severity.FATAL ? fatal(facts) : untilRetirement(facts);
    }

    private Kept fatal(Keeping facts) {
        LegalRule years = rules.on("KEEP_FATAL", facts.accidentOn());
        LegalRule from = rules.on("KEEP_FROM", facts.accidentOn());
        LocalDate start = from.chose("closing") ? facts.closedOn() : facts.accidentOn();
        LocalDate until = start.plusYears(years.number());
        Words why = years.why()
                .filled(Map.of("length", Dates.number(years.number())))
                .then(rules.phrase("kept-from", Map.of("start", Dates.day(start))));
        return kept(until, List.of(years, from), Ground.FATAL, why);
    }

    /** The end of the year is taken for the day of retirement: the day of birth is not known here. */
    private Kept untilRetirement(Keeping facts) {
        LegalRule rule = rules.on("KEEP_OTHER", facts.accidentOn());
        LegalRule age = rules.on("RETIREMENT", facts.accidentOn());
        LegalRule youngest = rules.on("YOUNGEST", facts.accidentOn());
        int ifUnknown = facts.accidentOn().getYear() - youngest.number();
        List<Optional<Integer>> born = facts.born().isEmpty() ? List.of(Optional.empty()) : facts.born();
        Optional<Integer> last = born.stream()
                .max(Comparator.comparingInt(year -> year.orElse(ifUnknown)))
                .orElseThrow();
        int year = last.orElse(ifUnknown);
        Words how = rules.phrase(
                last.isPresent() ? "retires-at" : "retires-at-unknown",
                Map.of("born", Integer.toString(year), "age", Integer.toString(age.number())));
        LocalDate until = LocalDate.of(year + age.number(), 12, 31);
        return kept(until, List.of(rule, age), Ground.RETIREMENT, rule.why().filled(Map.of()).then(how));
    }

    private Kept kept(LocalDate until, List<LegalRule> by, Ground ground, Words why) {
        Words whole = why.then(rules.phrase("by-article", Map.of("reference", Why.reference(by.getFirst().basis()))))
                .then(rules.phrase("kept-until", Map.of("until", Dates.day(until))));
        return new Kept(until, by.getFirst().basis(), by.stream().allMatch(LegalRule::confirmed), ground, whole);
    }
}
