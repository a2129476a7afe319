package vigil.law;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The same words in Vietnamese and in English; {@code {name}} marks a place to be filled in. */
public record Words(String vi, String en) {

    public static final Words NONE = new Words("", "");

    private static final Pattern PLACE = Pattern.compile("\\{([^}]*)(}?)");

    /** The words with every marked place filled, by words in each language or by one text for both; a place without a value is an error of the rule, not of the reader. */
    public Words filled(Map<String, ?> values) {
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

    private static String fill(String text, Map<String, ?> values, String language) {
        String filled = text;
        for (Map.Entry<String, ?> value : values.entrySet()) {
            String put = value.getValue() instanceof Words words ? words.in(language) : value.getValue().toString();
            filled = filled.replace('{' + value.getKey() + '}', put);
        }
        if (filled.indexOf('{') >= 0) throw new IllegalArgumentException("unfilled: " + filled);
        return filled;
    }
}
