package vigil.desk.naming;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import vigil.register.SearchWords;

/**
 * Whether a text may speak of somebody without saying the whole name: two of its words beside each other in any order, a long
 * one alone, or the last one after a form of address. A person decides whether it is so; this only shows where to look.
 */
public final class PartOfName {

    private static final int LONG = 5;
    private static final Set<String> ADDRESS =
            Set.of("ông", "bà", "anh", "chị", "em", "cô", "chú", "bác", "cháu", "cậu", "dì", "thím", "mợ", "mr", "mrs", "ms");

    private PartOfName() {}

    private record Word(String said, String plain, boolean capital) {

        Word onlyIfCapital() {
            return capital ? this : new Word("", "", false);
        }

        static List<Word> all(String text) {
            return Arrays.stream(text.split("[^\\p{L}\\p{M}\\p{N}]+"))
                    .filter(word -> !word.isEmpty())
                    .map(word -> new Word(
                            word.toLowerCase(Locale.ROOT), SearchWords.plain(word), Character.isUpperCase(word.codePointAt(0))))
                    .toList();
        }
    }

    public static boolean in(List<String> names, String text) {
        List<Word> said = Word.all(text);
        return names.stream().map(Word::all).anyMatch(name -> beside(name, said) || alone(name, said));
    }

    /** In facts that are kept in clear and well spelled, only what is written like a name. */
    public static boolean asName(List<String> names, String text) {
        List<Word> capitals = Word.all(text).stream().map(Word::onlyIfCapital).toList();
        return names.stream().map(Word::all).anyMatch(name -> beside(name, capitals));
    }

    private static boolean beside(List<Word> name, List<Word> said) {
        return IntStream.range(1, said.size()).anyMatch(i -> {
            String one = said.get(i - 1).plain();
            String other = said.get(i).plain();
            return !one.equals(other) && has(name, one) && has(name, other);
        });
    }

    private static boolean has(List<Word> name, String plain) {
        return name.stream().anyMatch(word -> word.plain().equals(plain));
    }

    /** The family name alone says little: half the country shares ten of them. */
    private static boolean alone(List<Word> name, List<Word> said) {
        List<Word> telling = name.size() > 1 ? name.subList(1, name.size()) : name;
        return IntStream.range(0, said.size()).anyMatch(i -> telling.stream().anyMatch(word -> {
            Word here = said.get(i);
            boolean addressed = i > 0 && ADDRESS.contains(said.get(i - 1).said()) && here.plain().equals(word.plain());
            boolean marked = here.said().equals(word.said()) || here.capital() && here.plain().equals(word.plain());
            return addressed || marked && word.plain().length() >= LONG;
        }));
    }
}
