package vigil.desk.naming;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vigil.register.SearchWords;

/**
 * Whether a text names somebody: the whole name, or its last two words where it has more, whatever the case and the tone
 * marks. Rather one too many: what is wrongly taken for a name only falls away with that person too.
 */
public final class Mentions {

    private static final int SPOKEN = 2;

    private Mentions() {}

    public static boolean of(List<String> names, String text) {
        String words = words(text);
        return names.stream().map(Mentions::spoken).anyMatch(name -> !name.isBlank() && words.contains(name));
    }

    /** Whether a text has a whole name of at least two words in it. */
    public static boolean inFull(List<String> names, String text) {
        String words = words(text);
        return names.stream().map(Mentions::words).anyMatch(name -> name.strip().contains(" ") && words.contains(name));
    }

    private static String spoken(String name) {
        List<String> words = List.of(words(name).strip().split(" "));
        return words.size() <= SPOKEN
                ? words(name)
                : words(String.join(" ", words.subList(words.size() - SPOKEN, words.size())));
    }

    /** The words with one space around each, so that only whole words are found. */
    private static String words(String text) {
        return Arrays.stream(SearchWords.plain(text).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" ", " ", " "));
    }
}
