package vigil.eventlog.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import vigil.ground.CannotStart;
import vigil.ground.SecretFile;

/**
 * The keys of a log, from a file outside every database. A line with 32 bytes in base64 is the secret with which this server
 * signs; every other line is a public key of the log that counts too: an earlier one, or the only one where nothing is to be
 * signed.
 *
 * @param signer empty where there is no secret
 * @param known every key whose signatures count, the signer's first
 */
public record LogKeys(Optional<NoteSigner> signer, List<NoteKey> known) {

    private static final int BYTES = 32;

    /** No key: nothing can be signed or believed. */
    public static LogKeys none() {
        return new LogKeys(Optional.empty(), List.of());
    }

    /**
     * Reads the keys; makes a secret first when the file is missing and that is allowed. Without a file there are none.
     *
     * @throws CannotStart the file is there and cannot be used
     */
    public static LogKeys in(Path file, String origin, boolean mayMake) {
        try {
            if (mayMake) SecretFile.makeIfMissing(file, BYTES);
            if (!Files.exists(file)) return none();
            return read(Files.readAllLines(file), origin);
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotStart(
                    "The keys of the log's checkpoints cannot be read from " + file.toAbsolutePath() + ": " + e.getMessage(),
                    "Its lines are 32 secret bytes in base64, and public keys like " + origin + "+0a1b2c3d+AQ….",
                    e);
        }
    }

    private static LogKeys read(List<String> lines, String origin) {
        Optional<NoteSigner> signer = Optional.empty();
        List<NoteKey> known = new ArrayList<>();
        for (String line : lines.stream().map(String::strip).filter(text -> !text.isEmpty()).toList()) {
            if (line.startsWith(origin + "+")) {
                known.add(NoteKey.parse(line));
            } else {
                if (signer.isPresent()) throw new IllegalArgumentException("two secrets, or the key of another log");
                signer = Optional.of(new NoteSigner(origin, Base64.getDecoder().decode(line)));
            }
        }
        signer.ifPresent(secret -> known.addFirst(secret.key()));
        if (known.isEmpty()) throw new IllegalArgumentException("it has no key");
        return new LogKeys(signer, List.copyOf(known));
    }
}
