package vigil.register;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cuts Vietnamese text into words for searching: without tone marks and case, {@code đ} as {@code d}. */
public final class SearchWords {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SearchWords() {}

    /** The different words of some texts, in alphabetical order; {@code null} has none. */
    public static List<String> of(@Nullable String... texts) {
        return Arrays.stream(texts)
                .flatMap(Stream::ofNullable)
                .flatMap(text -> BETWEEN.splitAsStream(plain(text)))
                .filter(word -> !word.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** The text in lower case without any mark: "Đồng Nai" is "dong nai". */
    public static String plain(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return bare.toLowerCase(Locale.ROOT).replace('đ', 'd');
    }
}
