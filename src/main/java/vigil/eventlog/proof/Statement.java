package vigil.eventlog.proof;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the log says about streams at a checkpoint: how many events each has. Proofs of inclusion alone cannot show that
 * later events were left out.
 *
 * @param events number of events by stream
 */
public record Statement(Checkpoint at, Map<String, Long> events) {

    private static final String HEAD = "vigil/statement/v1\n";
    private static final Pattern LINE = Pattern.compile("(0|[1-9]\\d{0,17}) ([^\\p{Cntrl}]+)");

    public Statement {
        events = Collections.unmodifiableMap(new LinkedHashMap<>(events));
        if (events.isEmpty()) throw new IllegalArgumentException("a statement speaks of a stream");
        events.forEach((stream, count) -> {
            if (!LINE.matcher(line(stream, count)).matches()) throw new IllegalArgumentException("no stream to speak of");
        });
    }

    /** The text that is signed; its second line is no number, so it is never a checkpoint. */
    public String text() {
        StringBuilder text = new StringBuilder(HEAD).append(at.text());
        events.forEach((stream, count) -> text.append(line(stream, count)).append('\n'));
        return text.toString();
    }

    /**
     * Reads the text of a statement.
     *
     * @throws IllegalArgumentException it is not one
     */
    public static Statement parse(String text) {
        String[] lines = text.split("\n", -1);
        if (!text.startsWith(HEAD) || !text.endsWith("\n") || lines.length < 6) {
            throw new IllegalArgumentException("not a statement");
        }
        Checkpoint at = Checkpoint.parse(lines[1] + "\n" + lines[2] + "\n" + lines[3] + "\n");
        Map<String, Long> events = new LinkedHashMap<>();
        for (int i = 4; i < lines.length - 1; i++) {
            Matcher line = LINE.matcher(lines[i]);
            if (!line.matches()) throw new IllegalArgumentException("not a line of a statement");
            if (events.put(line.group(2), Long.parseLong(line.group(1))) != null) {
                throw new IllegalArgumentException("a stream is named twice");
            }
        }
        return new Statement(at, events);
    }

    private static String line(String stream, long count) {
        return count + " " + stream;
    }
}
