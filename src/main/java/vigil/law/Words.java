package vigil.law;

import java.util.Map;

/** The same words in Vietnamese and in English; {@code {name}} marks a place to be filled in. */
public record Words(String vi, String en) {

    public static final Words NONE = new Words("", "");

    /** The words with every marked place filled, by words in each language or by one text for both; a place without a value is an error of the rule, not of the reader. */
    public Words filled(Map<String, ?> values) {
        return new Words(fill(vi, values, "vi"), fill(en, values, "en"));
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
