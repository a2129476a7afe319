package vigil.accident;

import java.util.List;
import vigil.accident.chapters.Accident;
import vigil.accident.rules.ClosingRules;
import vigil.law.Law;

/**
 * What must be done before a case is closed, and what of it is still open; computed from the events alone, so that the
 * decision and the page say the same.
 */
public record Checklist(List<Item> items) {

    public Checklist {
        items = List.copyOf(items);
    }

    /**
     * One item.
     *
     * @param id stable, for example {@code families-written-to}; its words are {@code checklist.<id>}
     * @param reference where it stands in law or in the office's own rules
     * @param open whom or what it still waits for: victims, letters, directives, files; empty when it is done. An item
     *     that waits for nothing smaller than itself says {@code case}.
     */
    public record Item(String id, String reference, List<String> open) {

        public boolean done() {
            return open.isEmpty();
        }
    }

    /** The checklist after the events of one accident. */
    public static Checklist of(Iterable<? extends AccidentEvent> events, Law law) {
        return of(Accident.UNREPORTED.evolve(events), law);
    }

    static Checklist of(Accident accident, Law law) {
        return new ClosingRules(law).checklist(accident);
    }

    public boolean complete() {
        return items.stream().allMatch(Item::done);
    }

    /** The ids of the items that are done. */
    public List<String> done() {
        return items.stream().filter(Item::done).map(Item::id).toList();
    }

    /** What is open, as {@code item:subject}, for example {@code families-written-to:v2}. */
    public List<String> open() {
        return items.stream()
                .flatMap(item -> item.open().stream().map(subject -> item.id() + ":" + subject))
                .toList();
    }
}
