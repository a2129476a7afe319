package vigil.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vigil.fields.FieldError.Reason;
import vigil.fields.PlainText;

/**
 * Why somebody reads a person in clear, as a program says it: in a header, since addresses stand in the logs of everything on the
 * way and a purpose may name people; the parameter {@code purpose} is still understood.
 */
public final class Purpose {

    /** UTF-8, percent-encoded as in addresses: headers carry plain ASCII only. */
    public static final String HEADER = "Vigil-Purpose";

    private static final String PARAMETER = "purpose";
    private static final int LONGEST = 500;
    private static final int UNREADABLE = 0xFFFD;

    private Purpose() {}

    /**
     * The purpose; the header's when both are there, {@code null} when neither is.
     *
     * @throws vigil.fields.BadFields naming the header or the parameter when it is empty, too long or unreadable
     */
    public static @Nullable String of(@Nullable String header, @Nullable String parameter) {
        if (header != null) return checked(decoded(header), HEADER);
        return parameter == null ? null : checked(parameter, PARAMETER);
    }

    /** The same where nothing is answered without one. */
    public static String required(@Nullable String header, @Nullable String parameter) {
        String purpose = of(header, parameter);
        if (purpose == null) throw Asking.wrong(PARAMETER, Reason.BLANK);
        return purpose;
    }

    private static String decoded(String header) {
        if (header.chars().anyMatch(c -> c > 0x7E)) throw Asking.wrong(HEADER, Reason.FORBIDDEN_CHARACTER);
        try {
            String decoded = URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8);
            if (decoded.indexOf(UNREADABLE) < 0) return decoded;
        } catch (IllegalArgumentException broken) { // the same as letters that are none
        }
        throw Asking.wrong(HEADER, Reason.FORBIDDEN_CHARACTER);
    }

    private static String checked(String purpose, String said) {
        String plain = PlainText.of(purpose);
        if (plain.isEmpty()) throw Asking.wrong(said, Reason.BLANK);
        if (plain.length() > LONGEST) throw Asking.wrong(said, Reason.TOO_LONG, LONGEST);
        if (!PlainText.isClean(plain, false)) throw Asking.wrong(said, Reason.FORBIDDEN_CHARACTER);
        return plain;
    }
}
