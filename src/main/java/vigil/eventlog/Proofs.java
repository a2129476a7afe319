package vigil.eventlog;

import java.util.List;
import java.util.Optional;

/** What the log signs for others. */
public interface Proofs {

    /** The newest checkpoint as signed note; empty while the log is empty, or when this server has no key to sign the first. */
    Optional<String> checkpoint();

    /**
     * Everything by which a stranger can check these streams, as they are now. The statement is kept, so that the log can be
     * held to its word.
     *
     * @return empty when this server has no key to sign with
     * @throws LogBroken log, tree and checkpoints do not fit together; nothing is signed
     */
    Optional<Proof> of(List<String> streams);

    /**
     * The same as the log was when it had at most so many events: of what came later nothing is said, not even that it came.
     *
     * @param below at least 1
     */
    Optional<Proof> of(List<String> streams, long below);

    /** The public keys of the log, as they are written. */
    List<String> keys();
}
