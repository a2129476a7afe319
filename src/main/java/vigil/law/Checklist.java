package vigil.law;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vigil.law.AccidentFile.Held;
import vigil.law.CaseFacts.DirectiveFacts;
import vigil.law.CaseFacts.LetterState;
import vigil.law.rules.Sheet;

/** What must be done before a case is closed; the items, their words and references are data. */
public final class Checklist {

    private final List<Item> items;
    private final Map<String, Predicate<CaseFacts>> done;

    private Checklist(List<Item> items, Map<String, Predicate<CaseFacts>> done) {
        this.items = items;
        this.done = done;
    }

    /**
     * One item.
     *
     * @param id stable, for example {@code minutes-published}
     */
    public record Item(String id, Words what, String reference) {}

    static Checklist load(AccidentFile file) {
        List<Item> items = Sheet.read("/law/checklist.yaml")
                .items("items")
                .map(item -> new Item(item.text("id"), item.words("what"), item.text("reference")))
                .toList();
        Map<String, Predicate<CaseFacts>> done = conditions(file);
        items.stream().map(Item::id).filter(id -> !done.containsKey(id)).forEach(id -> {
            throw new IllegalStateException("nobody can tell whether " + id + " is done");
        });
        return new Checklist(items, done);
    }

    private static Map<String, Predicate<CaseFacts>> conditions(AccidentFile file) {
        Map<String, Predicate<CaseFacts>> done = new LinkedHashMap<>();
        done.put("victims-confirmed", CaseFacts::victimsConfirmed);
        done.put("minutes-published", facts -> facts.inquiry().publishedAt() != null);
        done.put("minutes-sent", facts -> facts.inquiry().minutesSentAt() != null);
        done.put("files-complete", facts -> missing(file, facts).isEmpty());
        done.put("expertise-received", facts -> facts.inquiry().expertiseOpen() == 0);
        done.put("police-answered", facts -> switch (facts.inquiry().police()) {
            case NOT_INVOLVED, PROSECUTED, FILE_RECEIVED -> true;
            case REFERRED, REFUSED -> false;
        });
        done.put("families-written-to", facts -> facts.victims().stream().noneMatch(Checklist::awaitsLetter));
        done.put("directives-closed", facts -> facts.directives().stream().allMatch(DirectiveFacts::closed));
        return done;
    }

    private static boolean awaitsLetter(CaseFacts.VictimFacts victim) {
        LetterState letter = victim.letter().state();
        return victim.condition() == Condition.DEAD
                && letter != LetterState.SENT
                && letter != LetterState.DELIVERED
                && letter != LetterState.NOT_WISHED;
    }

    private static List<AccidentFile.Missing> missing(AccidentFile file, CaseFacts facts) {
        List<Held> held = facts.victims().stream()
                .map(victim -> new Held(victim.victimId(), victim.papers(), victim.declaredDeadByCourt()))
                .toList();
        return file.missing(
                AccidentFile.Step.CLOSURE,
                held,
                facts.inquiry().statements(),
                facts.casualties().total());
    }

    /** All items in order. */
    public List<Item> items() {
        return items;
    }

    /** The items that are still open. */
    public List<Item> open(CaseFacts facts) {
        return items.stream().filter(item -> !isDone(item, facts)).toList();
    }

    private boolean isDone(Item item, CaseFacts facts) {
        Predicate<CaseFacts> condition = done.get(item.id());
        return condition != null && condition.test(facts);
    }
}
