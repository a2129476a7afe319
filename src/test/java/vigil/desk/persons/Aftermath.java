package vigil.desk.persons;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vigil.eventlog.EventHistory;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.vault.Disclosed;
import vigil.vault.Vault;

/** What the log still says of planted words, opened as far as keys are left. */
final class Aftermath {

    static final String STEM = "zqplant";
    static final int LETTERS = 3;
    private static final Pattern MARK = Pattern.compile("(?i)" + STEM + "[a-z]{" + LETTERS + "}");

    private final EventHistory history;
    private final Vault vault;
    private final Set<String> planted = new TreeSet<>();
    private long seen = -1;

    Aftermath(EventHistory history, Vault vault) {
        this.history = history;
        this.vault = vault;
    }

    /** A mark of its own for each number. */
    static String mark(int number) {
        StringBuilder letters = new StringBuilder();
        for (int rest = number, i = 0; i < LETTERS; i++, rest /= 26) letters.append((char) ('a' + rest % 26));
        return STEM + letters;
    }

    /** Remembers what was told since it was asked before. */
    void watch() {
        texts(seen).keySet().forEach(planted::add);
        seen = history.head();
    }

    /** The marks that stood in some text of the log, when it was told. */
    Set<String> planted() {
        return planted;
    }

    /** The marks that can still be read, each with all texts it stands in. */
    Map<String, String> readable() {
        return texts(-1);
    }

    private Map<String, String> texts(long after) {
        Map<String, String> found = new TreeMap<>();
        List<Recorded<Event>> page = history.after(after, 1_000);
        while (!page.isEmpty()) {
            page.stream().flatMap(recorded -> Said.by(recorded.event())).map(this::open).forEach(text -> MARK.matcher(text)
                    .results()
                    .forEach(one -> found.merge(one.group().toLowerCase(Locale.ROOT), text, (a, b) -> a + "\n" + b)));
            page = history.after(page.getLast().position(), 1_000);
        }
        return found;
    }

    private String open(Said.Words words) {
        if (words.sealed() == null) return words.open();
        return vault.open(words.sealed()) instanceof Disclosed.Text(String text) ? text : "";
    }
}
