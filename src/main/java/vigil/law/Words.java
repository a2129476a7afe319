package vigil.law;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The same words in Vietnamese and in English; {@code {name}} marks a place to be filled in. */
public record Words(String vi, String en) {

    public static final Words NONE = new Words("", "");

    private static final Pattern PLACE = Pattern.compile("\\{([^}]*)(}?)");

    /** The words with every marked place filled, by words in each language or by one text for both; a place without a value is an error of the rule, not of the reader. */
    public Words filled(Map<String, ?> values) {
        return filled(values::get);
    }

    /** The same, by values that are looked up only where a place asks for them. */
    public Words filled(Function<String, @Nullable Object> values) {
        return new Words(fill(vi, values, "vi"), fill(en, values, "en"));
    }

    /** The names of the places to be filled in, of both languages; what no bracket closes is none that could be filled. */
    public Set<String> names() {
        return Stream.of(vi, en)
                .flatMap(text -> PLACE.matcher(text).results())
                .map(place -> place.group(2).isEmpty() ? place.group() : place.group(1))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** In the language asked for; everything but {@code en} is answered in Vietnamese. */
    public String in(String language) {
        return "en".equals(language) ? en : vi;
    }

    /** Both one after the other. */
    public Words then(Words more) {
        return new Words(vi + more.vi, en + more.en);
    }

    private static String fill(String text, Function<String, @Nullable Object> values, String language) {
        int place = text.indexOf('{');
        if (place < 0) return text;
        StringBuilder filled = new StringBuilder();
        int done = 0;
        while (place >= 0) {
            int end = text.indexOf('}', place);
            Object value = end < 0 ? null : values.apply(text.substring(place + 1, end));
            if (value == null) throw new IllegalArgumentException("unfilled: " + text);
            filled.append(text, done, place).append(value instanceof Words words ? words.in(language) : value);
            done = end + 1;
            place = text.indexOf('{', done);
        }
        return filled.append(text, done, text.length()).toString();
    }
}
