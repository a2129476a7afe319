package vigil.eventlog.proof;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import vigil.eventlog.Proof.Included;
import vigil.eventlog.format.Entry;

/** Proofs at which verifiers part ways when docs/log-format.md leaves them a choice, each with a name. */
final class Edges {

    private static final String FILE = "{\"fileId\":\"f\",\"sha256\":\"ab\"";

    private final byte[] sound;
    private final List<Included> events;
    private final NoteSigner other = new NoteSigner("another", new byte[32]);
    private final Map<String, byte[]> made = new LinkedHashMap<>();

    private Edges(SampleProof log) {
        this.sound = SampleProof.zip(log.proof());
        this.events = log.proof().events();
    }

    /** Those a verifier believes. */
    static Map<String, byte[]> sound(SampleProof log) {
        Edges edges = new Edges(log);
        String key = edges.other.key() + "\n";
        edges.notes("sound-signed-by-an-unknown-key-too", note -> note + edges.line(note, note));
        edges.parts("sound-with-a-known-key-of-another-name", parts -> {
            change(parts, ProofFile.KEYS, keys -> key + keys);
            change(parts, ProofFile.CHECKPOINT, note -> firstSigned(note, edges.line(note, note)));
            change(parts, ProofFile.STATEMENT, note -> firstSigned(note, edges.line(note, note)));
        });
        edges.parts("sound-with-a-zero-below-nothing", parts ->
                change(parts, ProofFile.PROOF, json -> json.replaceFirst("\"position\" : 0,", "\"position\" : -0,")));
        edges.statement("sound-with-a-stream-of-no-events", text -> text + "0 nobody\n");
        edges.parts("sound-in-another-order", parts -> change(parts, ProofFile.PROOF, json -> {
            int files = json.indexOf("\"files\"");
            int at = json.indexOf("\"format\"");
            String last = json.substring(files, json.lastIndexOf(']') + 1);
            return "{" + last + "," + json.substring(at, json.lastIndexOf(',', files)) + "}";
        }));
        return edges.made;
    }

    /** Those in which something is wrong. */
    static Map<String, byte[]> forged(SampleProof log) {
        Edges edges = new Edges(log);
        edges.texts();
        edges.keys();
        edges.statements();
        edges.numbers();
        edges.payloads();
        return edges.made;
    }

    private void texts() {
        for (String part : ProofFile.PARTS.subList(1, ProofFile.PARTS.size())) {
            parts("no-text-" + part, parts -> parts.put(part, new byte[] {'\n', (byte) 0xff, '\n'}));
        }
        parts("part-twice-and-different", parts -> parts.put(ForgedParts.TWICE, "another\n".getBytes(StandardCharsets.UTF_8)));
        parts("checkpoint-unreadable-and-order-wrong", parts -> {
            parts.put(ProofFile.CHECKPOINT, new byte[0]);
            change(parts, ProofFile.PROOF, json -> json.replaceFirst("\"position\" : 1,", "\"position\" : 0,"));
        });
        parts("proof-with-a-broken-path-behind-a-wrong-order", parts -> change(parts, ProofFile.PROOF, json -> json
                .replaceFirst("\"position\" : 1,", "\"position\" : 0,")
                .replaceFirst("(?s)\"path\" : \\[(?!.*\"path\")", "\"path\" : [ 1,")));
    }

    private void keys() {
        parts("keys-without-their-last-newline", parts -> change(parts, ProofFile.KEYS, String::strip));
        parts("known-key-of-another-name-signed-wrongly", parts -> {
            change(parts, ProofFile.KEYS, keys -> keys + other.key() + "\n");
            change(parts, ProofFile.CHECKPOINT, note -> note + line(note, "x" + note));
        });
        parts("key-without-a-name", parts -> change(parts, ProofFile.KEYS, keys -> keys + new NoteKey("", new byte[32]) + "\n"));
        notes("signature-beyond-the-order", Edges::beyondTheOrder);
        notes("signature-too-short", note -> note + "— another AAAAAA==\n");
        notes("signatures-too-many", note -> note + line(note, note).repeat(99));
    }

    private void statements() {
        statement("statement-with-a-number-of-another-form", text -> text + "00 nobody\n");
        statement("statement-with-a-control-character", text -> text + "0 no\u007fbody\n");
        statement("statement-with-a-stream-twice", text -> text + text.substring(text.lastIndexOf('\n', text.length() - 2) + 1));
    }

    private void numbers() {
        for (String number : List.of("1e0", "-1", "9223372036854775808", "\"1\"")) {
            parts("position-" + number.replace("\"1\"", "as-text"), parts -> change(parts, ProofFile.PROOF, json ->
                    json.replaceFirst("\"position\" : 1,", "\"position\" : " + number + ",")));
        }
        parts("file-size-no-whole-number", parts -> change(parts, ProofFile.PROOF, json ->
                json.replaceFirst("\"size\" : (\\d+)", "\"size\" : $1.0")));
        parts("proof-with-a-byte-order-mark", parts -> change(parts, ProofFile.PROOF, json -> "\ufeff" + json));
    }

    /** The same signature with the group's order added to its second half, which RFC 8032 does not take. */
    private static String beyondTheOrder(String note) {
        int split = note.lastIndexOf(' ') + 1;
        byte[] line = Base64.getDecoder().decode(note.substring(split).strip());
        BigInteger order = BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
        BigInteger second = BigInteger.ZERO;
        for (int i = line.length - 1; i >= line.length - 32; i--) second = second.shiftLeft(8).or(BigInteger.valueOf(line[i] & 0xff));
        BigInteger more = second.add(order);
        for (int i = 0; i < 32; i++) line[line.length - 32 + i] = more.shiftRight(8 * i).byteValue();
        return note.substring(0, split) + Base64.getEncoder().encodeToString(line) + "\n";
    }

    /** The changed event is not in the log; the question is whether it speaks of a file. */
    private void payloads() {
        payload("says-a-file", FILE + "}");
        payload("says-a-file-with-a-size-that-does-not-count", FILE + ",\"size\":3.0}");
        payload("says-a-file-nested-to-the-limit", FILE + ",\"x\":" + "[".repeat(99) + "]".repeat(99) + "}");
        payload("says-no-file-nested-too-deep", FILE + ",\"x\":" + "[".repeat(100) + "]".repeat(100) + "}");
        payload("says-a-file-with-a-long-number", FILE + ",\"x\":" + "1".repeat(5000) + "}");
        payload("says-no-file-with-a-member-twice", FILE + ",\"x\":{\"a\":1,\"a\":1}}");
        payload("says-a-file-with-half-a-pair", "{\"fileId\":\"\\ud800\",\"sha256\":\"ab\"}");
        payload("says-no-file-with-a-member-twice-in-other-letters", FILE + ",\"fileI\\u0064\":\"f\"}");
        payload("says-no-file-in-a-list", "[" + FILE + "}]");
        payload("says-no-file-with-more-behind", FILE + "} x");
        List<Included> doubled = new ArrayList<>(events);
        int said = 0;
        while (!new String(events.get(said).leaf(), StandardCharsets.UTF_8).contains("fileId")) said++;
        doubled.add(said, events.get(said));
        made.put("event-that-says-a-file-doubled", ForgedParts.withEvents(sound, doubled));
    }

    private void payload(String name, String payload) {
        List<Included> changed = new ArrayList<>(events);
        Entry e = Leaf.read(events.getFirst().leaf());
        Entry with = new Entry(
                e.id(), e.stream(), e.sequence(), e.type(), e.time(), e.name(), e.revision(), payload, e.metadata());
        changed.set(0, new Included(events.getFirst().position(), with.canonical(), events.getFirst().path()));
        made.put("payload-" + name, ForgedParts.withEvents(sound, changed));
    }

    private void statement(String name, UnaryOperator<String> change) {
        parts(name, parts -> change(parts, ProofFile.STATEMENT, note ->
                SampleProof.SIGNER.sign(change.apply(Note.parse(note).text()))));
    }

    private void notes(String name, UnaryOperator<String> change) {
        parts(name, parts -> {
            change(parts, ProofFile.CHECKPOINT, change);
            change(parts, ProofFile.STATEMENT, change);
        });
    }

    private void parts(String name, Consumer<Map<String, byte[]>> change) {
        Map<String, byte[]> parts = ForgedParts.parts(sound);
        change.accept(parts);
        made.put(name, ForgedParts.zip(parts));
    }

    /** The other key's signature line under a note, made for one text. */
    private String line(String note, String signed) {
        String line = other.sign(signed.equals(note) ? Note.parse(note).text() : signed);
        return line.substring(line.lastIndexOf(Note.DASH));
    }

    private static String firstSigned(String note, String line) {
        int split = note.lastIndexOf("\n\n") + 2;
        return note.substring(0, split) + line + note.substring(split);
    }

    private static void change(Map<String, byte[]> parts, String part, UnaryOperator<String> change) {
        String text = new String(parts.get(part), StandardCharsets.UTF_8);
        String other = change.apply(text);
        if (other.equals(text)) throw new IllegalStateException("nothing changed in " + part);
        parts.put(part, other.getBytes(StandardCharsets.UTF_8));
    }
}
