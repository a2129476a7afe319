package vigil.eventlog.proof;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vigil.eventlog.format.Hash;

/**
 * How far the log goes and what it holds (C2SP tlog-checkpoint).
 *
 * @param origin name of the log
 * @param size number of events
 * @param root of the tree over them
 */
public record Checkpoint(String origin, long size, Hash root) {

    private static final Pattern FORM = Pattern.compile("([^\\n]+)\\n(0|[1-9]\\d{0,17})\\n([A-Za-z0-9+/]{43}=)\\n");

    /**
     * Reads the text of a checkpoint.
     *
     * @throws IllegalArgumentException it is not one
     */
    public static Checkpoint parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) throw new IllegalArgumentException("not the three lines of a checkpoint");
        return new Checkpoint(form.group(1), Long.parseLong(form.group(2)), hash(form.group(3)));
    }

    /** The text that is signed. */
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }

    static Hash hash(String base64) {
        return Hash.of(Base64Text.bytes(base64));
    }
}
