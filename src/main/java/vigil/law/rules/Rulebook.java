package vigil.law.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.law.LegalRule;
import vigil.law.LegalRule.Reach;
import vigil.law.Words;

/** All rules and settings with their versions. */
public final class Rulebook {

    private static final Comparator<LegalRule> OLDEST_FIRST =
            Comparator.comparing(LegalRule::validFrom, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final Map<String, List<LegalRule>> versions;
    private final List<String> order;
    private final Map<String, Words> phrases;
    private final List<String> added;
    private final @Nullable LocalDate reckonedOn;
    private final boolean reaches;

    private Rulebook(
            Map<String, List<LegalRule>> versions,
            List<String> order,
            Map<String, Words> phrases,
            @Nullable LocalDate reckonedOn) {
        this.versions = versions;
        this.order = order;
        this.phrases = phrases;
        this.added = order.stream().filter(id -> versions(id).getLast().owed() != null).toList();
        this.reckonedOn = reckonedOn;
        this.reaches = versions.values().stream().flatMap(List::stream).anyMatch(rule -> rule.reach() == Reach.RUNNING_CASES);
    }

    /**
     * The book written in two files.
     *
     * @param sheet what is reckoned by
     * @param shown what is only shown
     */
    public static Rulebook of(Sheet sheet, Sheet shown) {
        Stream<LegalRule> reckoned = Stream.concat(sheet.items("settings"), sheet.items("rules")).map(row -> RuleRow.read(row, false));
        List<LegalRule> rows =
                Stream.concat(reckoned, shown.items("rules").map(row -> RuleRow.read(row, true))).toList();
        Sheet words = sheet.sheet("phrases");
        Map<String, Words> phrases =
                words.keys().stream().collect(Collectors.toUnmodifiableMap(key -> key, words::words));
        return of(rows, phrases, null);
    }

    private static Rulebook of(
            List<LegalRule> rows, Map<String, Words> phrases, @Nullable LocalDate reckonedOn) {
        Map<String, List<LegalRule>> versions = rows.stream().collect(Collectors.groupingBy(LegalRule::id));
        versions.replaceAll((_, of) -> endedByTheNext(of));
        return new Rulebook(versions, rows.stream().map(LegalRule::id).distinct().toList(), phrases, reckonedOn);
    }

    /** A version without a last day ends the day before the next begins. */
    private static List<LegalRule> endedByTheNext(List<LegalRule> versions) {
        List<LegalRule> sorted = versions.stream().sorted(OLDEST_FIRST).toList();
        List<LegalRule> ended = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            LegalRule rule = sorted.get(i);
            LocalDate next = i + 1 < sorted.size() ? sorted.get(i + 1).validFrom() : null;
            boolean open = rule.validTo() == null || next != null && !rule.validTo().isBefore(next);
            ended.add(next != null && open ? rule.endingOn(next.minusDays(1)) : rule);
        }
        return List.copyOf(ended);
    }

    /** Whether any rule governs cases that were there before it. */
    public boolean reaches() {
        return reaches;
    }

    /** The same book as it is used on a day: then a rule that reaches running cases governs older ones too. */
    public Rulebook reckonedOn(LocalDate day) {
        return reaches ? new Rulebook(versions, order, phrases, day) : this;
    }

    /** The same book with one more version of a rule. */
    public Rulebook with(LegalRule row) {
        List<LegalRule> rows = new ArrayList<>();
        order.forEach(id -> rows.addAll(versions(id)));
        rows.add(row);
        return of(rows, phrases, reckonedOn);
    }

    /**
     * The rule that governs a case; before all known versions the oldest, since the office must act then too.
     *
     * @param accidentOn the day of the case's accident
     */
    public LegalRule on(String id, LocalDate accidentOn) {
        List<LegalRule> known = versions(id);
        LocalDate today = reckonedOn;
        if (today != null) {
            List<LegalRule> reaching = known.stream()
                    .filter(rule -> rule.reach() == Reach.RUNNING_CASES && rule.holdsOn(today))
                    .toList();
            if (!reaching.isEmpty()) return reaching.getLast();
        }
        List<LegalRule> holding = known.stream().filter(rule -> rule.holdsOn(accidentOn)).toList();
        return holding.isEmpty() ? known.getFirst() : holding.getLast();
    }

    /** The rule that governs a case, if there is one yet: a duty that an office has added begins with its first day. */
    public Optional<LegalRule> held(String id, LocalDate accidentOn) {
        LegalRule rule = on(id, accidentOn);
        LocalDate today = reckonedOn;
        boolean reaches = today != null && rule.reach() == Reach.RUNNING_CASES && rule.holdsOn(today);
        return reaches || rule.holdsOn(accidentOn) ? Optional.of(rule) : Optional.empty();
    }

    /** The ids of the duties that an office has added. */
    public List<String> added() {
        return added;
    }

    /** What rules are about. */
    public Set<String> topics() {
        return order.stream().map(id -> versions(id).getLast().topic()).collect(Collectors.toSet());
    }

    /** All versions of a rule, the oldest first. */
    public List<LegalRule> versions(String id) {
        List<LegalRule> known = versions.get(id);
        if (known == null) throw new IllegalArgumentException("no rule " + id);
        return known;
    }

    /** Words that several explanations share. */
    public Words phrase(String id, Map<String, ?> values) {
        Words phrase = phrases.get(id);
        if (phrase == null) throw new IllegalArgumentException("no phrase " + id);
        return phrase.filled(values);
    }

    /** Words that several explanations share and that have nothing to fill in. */
    public Words phrase(String id) {
        return phrase(id, Map.of());
    }

    /** The ids of all rules, in the order of the file. */
    public List<String> ids() {
        return order;
    }
}
