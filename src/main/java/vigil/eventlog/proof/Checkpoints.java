package vigil.eventlog.proof;

import java.util.List;
import java.util.Optional;

/** The checkpoints signed so far; only ever added to. */
public interface Checkpoints {

    /** The one with the largest size. */
    Optional<Signed> newest();

    /** At most so many whose size is not below that, in order. */
    List<Signed> from(long size, int limit);

    /**
     * Keeps a checkpoint; keeping the same one again changes nothing.
     *
     * @throws vigil.eventlog.LogBroken another one of that size is kept: the log was forked
     */
    void keep(Signed checkpoint);
}
