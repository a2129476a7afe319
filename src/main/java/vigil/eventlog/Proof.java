package vigil.eventlog;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import vigil.eventlog.proof.ProofFile;

/**
 * Everything by which a stranger can check streams of the log without the log.
 *
 * @param size number of events of the whole log at the checkpoint
 * @param checkpoint signed note
 * @param statement signed note: how many events each of the streams has at the checkpoint
 * @param keys public keys of the log, the signing one first
 * @param events of the streams, in order of positions
 */
public record Proof(long size, String checkpoint, String statement, List<String> keys, List<Included> events) {

    /**
     * One event.
     *
     * @param leaf canonical bytes
     * @param path hashes from the leaf to the root, base64
     */
    public record Included(long position, byte[] leaf, List<String> path) {}

    /**
     * Writes the proof file: a zip as docs/log-format.md says.
     *
     * @param readme for people; proves nothing
     */
    public void writeTo(OutputStream out, String readme) throws IOException {
        ProofFile.write(this, Map.of(ProofFile.README, readme), out);
    }
}
