package vigil.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import vigil.eventlog.Proof;

/**
 * The provable file of a case: everything the log holds of it and of the people named in it, with a note how to check it.
 *
 * @param hidden what the one who asked may not know of and is not in it
 */
public record CaseProof(String number, Proof proof, Hidden hidden) {

    private static final String README = "/audit/proof-readme.txt";
    private static final String ENDS_BEFORE = "/audit/proof-ends-before.txt";
    private static final String LEFT_OUT = "/audit/proof-left-out.txt";

    /**
     * What is not in it.
     *
     * @param later whether it ends before the case went on in one that is out of sight
     * @param persons the records of how many persons are left out, who stand in cases out of sight too
     */
    public record Hidden(boolean later, int persons) {}

    /** Writes the zip. */
    public void writeTo(OutputStream out) throws IOException {
        proof.writeTo(out, readme());
    }

    private String readme() {
        return template(README)
                .replace("{hidden}", (hidden.later() ? template(ENDS_BEFORE) : "") + (hidden.persons() > 0 ? template(LEFT_OUT) : ""))
                .replace("{persons}", String.valueOf(hidden.persons()))
                .replace("{number}", number)
                .replace("{size}", String.valueOf(proof.size()))
                .replace("{events}", String.valueOf(proof.events().size()))
                .replace("{key}", proof.keys().getFirst());
    }

    private static String template(String name) {
        try (InputStream file = CaseProof.class.getResourceAsStream(name)) {
            if (file == null) throw new IllegalStateException(name + " is missing");
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
