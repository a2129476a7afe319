package vigil.papers.draft;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Lines of a paper that are kept in clear, such as whom it goes to: what the establishment is called is sealed, so these words
 * stand in its place, and on paper the name stands there again.
 */
final class ClearLines {

    private static final String ESTABLISHMENT = "{cơ sở}";

    private ClearLines() {}

    /** The line with the name. */
    static String named(String line, CaseWords words) {
        return line.contains(ESTABLISHMENT) ? line.replace(ESTABLISHMENT, words.establishment()) : line;
    }

    /** The line without it. */
    static String unnamed(String line, CaseWords words) {
        String name = Normalizer.normalize(words.establishment(), Normalizer.Form.NFC);
        String plain = Normalizer.normalize(line, Normalizer.Form.NFC);
        if (name.isBlank() || name.equals(CaseWords.NAMELESS)) return plain;
        return plain.replaceAll("(?<!\\p{L})" + Pattern.quote(name) + "(?!\\p{L})", ESTABLISHMENT);
    }
}
