package vigil.eventlog.check;

import java.io.PrintStream;

/**
 * What a command says to whoever called it: a sentence in English, which programs and the documentation go by, and below it
 * the same in Vietnamese, where the place it is printed to has the letters.
 */
public record BothLanguages(PrintStream out) {

    private static final String LETTERS = "ệ";

    /** Says a sentence in both. */
    public void say(String english, String vietnamese) {
        out.println(english);
        below(vietnamese);
    }

    /** The Vietnamese for what was said just before. */
    public void below(String vietnamese) {
        if (out.charset().newEncoder().canEncode(LETTERS)) out.println("  " + vietnamese);
    }
}
