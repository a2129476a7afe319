package vigil.fields;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text as it is kept: composed (NFC), without space around it, with plain line ends, without invisible tricks. */
public final class PlainText {

    private static final Pattern LINE_ENDS = Pattern.compile("\r\n?");

    private PlainText() {}

    /** The text in its kept form; the tone marks of one letter always have the same code points. */
    public static String of(String text) {
        return Normalizer.normalize(LINE_ENDS.matcher(text).replaceAll("\n"), Normalizer.Form.NFC).strip();
    }

    /** Whether every character can be seen or is a plain line break or tab where lines are allowed. */
    public static boolean isClean(String text, boolean lines) {
        return text.codePoints().allMatch(c -> (lines && (c == '\n' || c == '\t')) || isVisible(c));
    }

    private static boolean isVisible(int c) {
        int type = Character.getType(c);
        boolean unreadable =
                type == Character.CONTROL || type == Character.SURROGATE || type == Character.UNASSIGNED;
        boolean separates = type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
        boolean turnsTextRound = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        return !unreadable && !separates && !turnsTextRound;
    }
}
