package vigil.law;

import java.util.List;
import vigil.law.rules.Sheet;

/** What must be done before a case is closed: the items and where each stands; the case says which are open. */
public final class Checklist {

    private final List<Item> items;

    private Checklist(List<Item> items) {
        this.items = items;
    }

    /**
     * One item.
     *
     * @param id stable, for example {@code minutes-published}
     */
    public record Item(String id, String reference) {}

    static Checklist of(Sheet sheet) {
        return new Checklist(sheet.items("items")
                .map(item -> new Item(item.text("id"), item.text("reference")))
                .toList());
    }

    /** All items in the order of the screen. */
    public List<Item> items() {
        return items;
    }

    /** The item of this id. */
    public Item item(String id) {
        return items.stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no item " + id));
    }
}
