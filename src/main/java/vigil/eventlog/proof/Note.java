package vigil.eventlog.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A text signed by one or more keys (C2SP signed-note). Nothing is believed of it before {@link #signedBy}.
 *
 * @param text ends with a newline
 */
public record Note(String text, List<Line> signatures) {

    static final String DASH = "— ";

    private static final int KEY_ID = Integer.BYTES;
    private static final int MOST_LINES = 100;

    /**
     * One signature.
     *
     * @param bytes id of the key, then the signature
     */
    public record Line(String name, byte[] bytes) {}

    /**
     * Reads a note.
     *
     * @throws IllegalArgumentException it has not the form of one
     */
    public static Note parse(String note) {
        if (note.chars().anyMatch(c -> c < ' ' && c != '\n')) throw new IllegalArgumentException("control characters");
        int split = note.lastIndexOf("\n\n");
        if (split < 0 || !note.endsWith("\n")) throw new IllegalArgumentException("no text and signatures");
        String[] lines = note.substring(split + 2).split("\n", -1);
        if (lines.length < 2 || lines.length > MOST_LINES) throw new IllegalArgumentException("no signature, or too many");
        List<Line> signatures = new ArrayList<>();
        for (String line : Arrays.asList(lines).subList(0, lines.length - 1)) signatures.add(line(line));
        return new Note(note.substring(0, split + 1), signatures);
    }

    private static Line line(String line) {
        String[] words = line.substring(Math.min(DASH.length(), line.length())).split(" ", -1);
        if (!line.startsWith(DASH) || words.length != 2 || words[0].isEmpty()) {
            throw new IllegalArgumentException("not a signature line");
        }
        byte[] bytes = Base64Text.bytes(words[1]);
        if (bytes.length <= KEY_ID) throw new IllegalArgumentException("a signature is too short");
        return new Line(words[0], bytes);
    }

    /**
     * The key of a name among the known ones that signed this note; signatures of other keys do not count. One wrong signature
     * in the name of any known key spoils the note.
     */
    public Optional<NoteKey> signedBy(Collection<NoteKey> known, String name) {
        Optional<NoteKey> signer = Optional.empty();
        for (Line line : signatures) {
            for (NoteKey key : known) {
                byte[] id = Arrays.copyOf(line.bytes, KEY_ID);
                if (!key.name().equals(line.name) || !Arrays.equals(key.id(), id)) continue;
                byte[] signature = Arrays.copyOfRange(line.bytes, KEY_ID, line.bytes.length);
                if (!key.verifies(text, signature)) return Optional.empty();
                if (signer.isEmpty() && key.name().equals(name)) signer = Optional.of(key);
            }
        }
        return signer;
    }
}
