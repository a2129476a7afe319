package vigil.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import vigil.eventlog.Proof;

/** The provable file of a case: everything the log holds of it and of the people named in it, with a note how to check it. */
public record CaseProof(String number, Proof proof) {

    private static final String README = "/audit/proof-readme.txt";

    /** Writes the zip. */
    public void writeTo(OutputStream out) throws IOException {
        proof.writeTo(out, readme());
    }

    private String readme() {
        return template()
                .replace("{number}", number)
                .replace("{size}", String.valueOf(proof.size()))
                .replace("{events}", String.valueOf(proof.events().size()))
                .replace("{key}", proof.keys().getFirst());
    }

    private static String template() {
        try (InputStream file = CaseProof.class.getResourceAsStream(README)) {
            if (file == null) throw new IllegalStateException(README + " is missing");
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
