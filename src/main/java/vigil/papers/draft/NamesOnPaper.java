package vigil.papers.draft;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vigil.eventlog.EventHistory;
import vigil.kernel.Confidential;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.people.PersonEvent.PersonCorrected;
import vigil.people.PersonEvent.PersonRegistered;
import vigil.vault.Disclosed;
import vigil.vault.Vault;

/**
 * The persons of a case in the texts of its documents. A text kept in the log names them by id in braces, so that it holds
 * no name; on paper the name stands there, and when the person was forgotten, that it was.
 */
@Component
public class NamesOnPaper {

    /** Stands where a name stood whose key is gone. */
    public static final String FORGOTTEN = "(họ tên đã được xóa theo quy định)";

    private static final Pattern ID = Pattern.compile("\\{([vr]\\d{1,6})}");

    private final EventHistory history;
    private final Vault vault;

    NamesOnPaper(EventHistory history, Vault vault) {
        this.history = history;
        this.vault = vault;
    }

    /**
     * The names of the persons of a case, opened.
     *
     * @param forgotten whether somebody of the case was forgotten
     */
    public record Names(Map<String, String> byId, boolean forgotten) {

        @Override
        public String toString() {
            return "Names[of " + byId.keySet() + "]";
        }

        /** The text with every id replaced by the name. */
        public String into(String text) {
            Matcher ids = ID.matcher(text);
            return ids.replaceAll(found -> Matcher.quoteReplacement(byId.getOrDefault(found.group(1), found.group())));
        }

        /** The text with every name replaced by the id; whoever wrote a name into it need not know of ids. */
        public String outOf(String text) {
            String without = Normalizer.normalize(text, Normalizer.Form.NFC);
            for (Map.Entry<String, String> named : longestFirst()) {
                Pattern name = Pattern.compile("(?<!\\p{L})" + Pattern.quote(named.getValue()) + "(?!\\p{L})");
                without = name.matcher(without).replaceAll("{" + named.getKey() + "}");
            }
            return without;
        }

        /** "N. V. A.", by id: r1, v1, v2 … v10. */
        public SortedMap<String, String> initials() {
            SortedMap<String, String> masked =
                    new TreeMap<>(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));
            byId.forEach((id, name) -> masked.put(id, name.equals(FORGOTTEN) ? name : initials(name)));
            return masked;
        }

        private static String initials(String name) {
            return Arrays.stream(name.split("[^\\p{L}]+"))
                    .filter(word -> !word.isEmpty())
                    .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT) + ".")
                    .collect(Collectors.joining(" "));
        }

        /** Of one word alone nobody can say whether it is a name: "An" also begins "An toàn". */
        private List<Map.Entry<String, String>> longestFirst() {
            return byId.entrySet().stream()
                    .filter(named -> !named.getValue().equals(FORGOTTEN))
                    .filter(named -> named.getValue().strip().contains(" "))
                    .sorted(Comparator.comparing(named -> -named.getValue().length()))
                    .toList();
        }

        /** Whether a person is named by id in a text. */
        public static boolean mentions(String text) {
            return ID.matcher(text).find();
        }

        /** The first id in a text that stands for nobody. */
        public Optional<String> stranger(String text) {
            return ID.matcher(text).results()
                    .map(found -> found.group(1))
                    .filter(id -> !byId.containsKey(id))
                    .findFirst();
        }
    }

    /** The names as they were known at a position. */
    public Names of(CaseFacts facts, long knownUpTo) {
        Map<String, String> names = new HashMap<>();
        facts.persons().forEach((id, person) ->
                newest(person, knownUpTo).ifPresent(name -> names.put(id, opened(name))));
        facts.spelled().forEach((id, name) ->
                names.computeIfPresent(id, (_, known) -> known.equals(FORGOTTEN) ? known : opened(name)));
        return new Names(Map.copyOf(names), names.containsValue(FORGOTTEN));
    }

    private String opened(Confidential name) {
        return switch (vault.open(name)) {
            case Disclosed.Text(String clear) -> Normalizer.normalize(clear.strip(), Normalizer.Form.NFC);
            case Disclosed.Erased _ -> FORGOTTEN;
        };
    }

    private Optional<Confidential> newest(String person, long knownUpTo) {
        return history.stream(person).stream()
                .filter(recorded -> recorded.position() <= knownUpTo)
                .flatMap(recorded -> name(recorded).stream())
                .reduce((_, later) -> later);
    }

    private static Optional<Confidential> name(Recorded<Event> recorded) {
        return switch (recorded.event()) {
            case PersonRegistered e -> Optional.of(e.name());
            case PersonCorrected e -> Optional.ofNullable(e.name());
            default -> Optional.empty();
        };
    }
}
