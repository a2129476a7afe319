package vigil.law.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vigil.law.LegalRule;
import vigil.law.Words;

/** All rules with their versions, and the settings by which days are counted. */
public final class Rulebook {

    private final Map<String, List<LegalRule>> versions;
    private final Map<String, Boolean> settings;
    private final Map<String, Words> phrases;

    private Rulebook(
            Map<String, List<LegalRule>> versions, Map<String, Boolean> settings, Map<String, Words> phrases) {
        this.versions = versions;
        this.settings = settings;
        this.phrases = phrases;
    }

    /** The book written in a file. */
    public static Rulebook of(Sheet sheet) {
        Map<String, List<LegalRule>> versions = sheet.items("rules")
                .map(Rulebook::rule)
                .sorted(Comparator.comparing(
                        LegalRule::validFrom, Comparator.nullsFirst(Comparator.naturalOrder())))
                .collect(Collectors.groupingBy(LegalRule::id));
        Map<String, Boolean> settings = sheet.items("settings")
                .collect(Collectors.toUnmodifiableMap(item -> item.text("id"), item -> item.flag("value")));
        Sheet words = sheet.sheet("phrases");
        Map<String, Words> phrases =
                words.keys().stream().collect(Collectors.toUnmodifiableMap(key -> key, words::words));
        return new Rulebook(versions, settings, phrases);
    }

    private static LegalRule rule(Sheet item) {
        Integer extension = item.number("extension");
        return new LegalRule(
                item.text("id"),
                item.date("from"),
                item.date("to"),
                item.text("reference"),
                item.flag("confirmed"),
                item.words("what"),
                item.words("why"),
                item.number("value"),
                extension == null ? 0 : extension);
    }

    /** A rule as it stood on a day; before all known versions the oldest, since the office must act then too. */
    public LegalRule on(String id, LocalDate day) {
        List<LegalRule> known = versions.get(id);
        if (known == null) throw new IllegalArgumentException("no rule " + id);
        return known.stream().filter(rule -> rule.holdsOn(day)).findFirst().orElse(known.getFirst());
    }

    /** How days are counted. */
    public boolean setting(String id) {
        Boolean value = settings.get(id);
        if (value == null) throw new IllegalArgumentException("no setting " + id);
        return value;
    }

    /** Words that several explanations share. */
    public Words phrase(String id, Map<String, String> values) {
        Words phrase = phrases.get(id);
        if (phrase == null) throw new IllegalArgumentException("no phrase " + id);
        return phrase.filled(values);
    }

    /** Words that several explanations share and that have nothing to fill in. */
    public Words phrase(String id) {
        return phrase(id, Map.of());
    }

    /** The ids of all rules. */
    public List<String> ids() {
        return versions.keySet().stream().sorted().toList();
    }
}
