package vigil.lawbook;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.kernel.Names;
import vigil.law.Law.OfficeFile;
import vigil.law.LegalRule;
import vigil.law.Words;

/**
 * The rules and settings of a day.
 *
 * @param calendar version of the calendar of public holidays
 * @param fingerprint SHA-256 over all files of the law by which this server acts
 * @param office the files by which the office has added to it
 */
public record RuleList(
        LocalDate on, String calendar, String fingerprint, List<OfficeFile> office, List<Rule> rules) {

    /**
     * One rule.
     *
     * @param why the sentence that explains a date; {@code {names}} in it are filled in for a case
     * @param unit in what its number is counted, {@code null} when it counts no time
     * @param by on whom the duty rests that the rule demands by its clock alone; {@code null} for a rule that the program ships
     * @param cases {@code all}, or {@code grave} when only cases with a death or several severely hurt have that duty
     * @param choice what was chosen among the {@code options} where the law leaves a choice
     * @param onlyShown whether nothing is reckoned by it: the log does not hold what would start or stop it, or no time is set
     * @param reach {@code accidents} of its days, or {@code running-cases} too
     */
    public record Rule(
            String id,
            String topic,
            Words what,
            Words why,
            @Nullable Integer value,
            @Nullable String unit,
            int extension,
            @Nullable String starts,
            @Nullable String stops,
            List<String> suspendedBy,
            List<String> restartedBy,
            @Nullable String by,
            @Nullable String cases,
            @Nullable String choice,
            List<String> options,
            String reach,
            String reference,
            boolean confirmed,
            boolean onlyShown,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        /** The rule as others read it. */
        public static Rule of(LegalRule rule) {
            var clock = rule.clock();
            var choice = rule.choice();
            var owed = rule.owed();
            return new Rule(
                    rule.id(), rule.topic(), rule.what(), rule.why(),
                    rule.value(),
                    clock == null ? null : Names.of(clock.unit()),
                    rule.extension(),
                    clock == null ? null : clock.starts(),
                    clock == null ? null : clock.stops(),
                    clock == null ? List.of() : clock.suspendedBy(),
                    clock == null ? List.of() : clock.restartedBy(),
                    owed == null ? null : Names.of(owed.by()),
                    owed == null ? null : owed.graveOnly() ? "grave" : "all",
                    choice == null ? null : choice.value(),
                    choice == null ? List.of() : choice.options(),
                    Names.of(rule.reach()),
                    rule.reference(),
                    rule.confirmed(),
                    rule.onlyShown(),
                    rule.validFrom(),
                    rule.validTo());
        }
    }
}
