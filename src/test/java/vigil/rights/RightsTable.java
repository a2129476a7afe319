package vigil.rights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What every viewer gets of every message or endpoint, as a table that people read and a test compares. */
final class RightsTable {

    /** What a viewer gets. */
    enum Cell {
        /** Gets through; what a rule of the office says then is another matter. */
        YES,
        /** The role may not. */
        NO,
        /** The role may, but of this case it is told that there is none. */
        HIDDEN,
        /** An answer in which nothing of this case is. */
        WITHOUT
    }

    private final String title;
    private final Map<String, Map<Viewer, Cell>> rows = new TreeMap<>();

    RightsTable(String title) {
        this.title = title;
    }

    void add(String row, Function<Viewer, Cell> got) {
        Map<Viewer, Cell> cells = new TreeMap<>();
        for (Viewer viewer : Viewer.values()) cells.put(viewer, got.apply(viewer));
        if (rows.put(row, cells) != null) throw new IllegalStateException("twice: " + row);
    }

    int cells() {
        return rows.size() * Viewer.values().length;
    }

    int size() {
        return rows.size();
    }

    /** The table in Markdown. */
    String text() {
        StringBuilder text = new StringBuilder("# " + title + "\n\n| | " + String.join(" | ", Viewer.labels()) + " |\n|---")
                .append("|---".repeat(Viewer.values().length))
                .append("|\n");
        rows.forEach((row, cells) -> {
            text.append("| ").append(row);
            cells.values().forEach(cell -> text.append(" | ").append(cell.name().toLowerCase(java.util.Locale.ROOT)));
            text.append(" |\n");
        });
        return text.toString();
    }

    /** The approved table; written first when a person has asked for it with {@code -Dvigil.approve=true}. */
    String approved(String name) {
        Path file = Path.of("src/test/resources/rights", name + ".md");
        try {
            if (Boolean.getBoolean("vigil.approve")) Files.writeString(file, text());
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
