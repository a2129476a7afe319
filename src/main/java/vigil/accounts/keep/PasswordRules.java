package vigil.accounts.keep;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.springframework.stereotype.Component;

/**
 * What a password must be: long, not among those that leaked most often, not the account's name. No rules about kinds of
 * characters and no change by the calendar (OWASP ASVS V2.1, NIST SP 800-63B).
 */
@Component
public class PasswordRules {

    /** The shortest password. */
    public static final int SHORTEST = 12;

    private static final int LONGEST = 128;
    private static final int DIFFERENT = 5;
    private static final String LEAKED = "/security/leaked-passwords.txt.gz";

    private final Set<String> leaked = leaked();

    /** What is wrong with a password, as the end of a message's code; empty when it is good. */
    public Optional<String> wrong(String password, String account) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) return Optional.of("too-short");
        if (length > LONGEST) return Optional.of("too-long");
        String plain = Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (plain.contains(account.toLowerCase(Locale.ROOT))) return Optional.of("holds-the-account");
        if (plain.codePoints().distinct().count() < DIFFERENT) return Optional.of("too-simple");
        return isLeaked(plain) ? Optional.of("leaked") : Optional.empty();
    }

    /** The list holds mostly short words: with digits and marks around one it is no less known. */
    private boolean isLeaked(String plain) {
        String word = plain.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        return leaked.contains(plain) || leaked.contains(word) || leaked.contains(half(word));
    }

    private static String half(String word) {
        String half = word.substring(0, word.length() / 2);
        return word.equals(half + half) ? half : word;
    }

    private static Set<String> leaked() {
        try (InputStream packed = PasswordRules.class.getResourceAsStream(LEAKED)) {
            if (packed == null) throw new IllegalStateException(LEAKED + " is missing");
            return new BufferedReader(new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.UTF_8))
                    .lines()
                    .filter(word -> !word.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
