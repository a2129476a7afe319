package vigil.eventlog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vigil.eventlog.proof.NoteKey;
import vigil.eventlog.proof.ProofCheck;

/**
 * What the verifier says of a proof file.
 *
 * @param events number of proven events by stream; empty when the file states nothing
 * @param signer name of the key that signed, empty text for none
 * @param wrong what is wrong and where; empty when everything is proven
 */
public record CheckedProof(Map<String, Long> events, String signer, List<String> wrong) {

    /**
     * Checks a file, believing the keys in it.
     *
     * @throws IOException the file cannot be read, or is no zip
     */
    public static CheckedProof of(Path file) throws IOException {
        ProofCheck.Result result = ProofCheck.of(file, Optional.empty());
        Map<String, Long> events = result.statement()
                .map(statement -> statement.events().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().longValue())))
                .orElse(Map.of());
        return new CheckedProof(
                events,
                result.signer().map(NoteKey::toString).orElse(""),
                result.findings().stream()
                        .map(finding -> finding.code() + " (" + finding.where() + "): " + finding.what())
                        .toList());
    }
}
