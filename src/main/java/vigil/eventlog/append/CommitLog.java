package vigil.eventlog.append;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vigil.eventlog.format.Commit;

/** Where commits are kept. Every reading shows only what a majority holds and will never lose. */
public interface CommitLog {

    /**
     * Stores commits in order, stopping at the first that cannot be stored; answers when a majority holds them. A position
     * is filled once, and so is a place in a stream.
     */
    Outcome append(List<Commit> commits);

    /** The newest commit. */
    Optional<Commit> newest();

    /** Those commits that begin exactly at these positions, oldest first. */
    List<Commit> at(Collection<Long> positions);

    /** At most {@code limit} commits that begin at a position or later, oldest first; none only when there are none. */
    List<Commit> from(long position, int limit);

    /** The commit that holds a position, or the newest one before it. */
    Optional<Commit> holding(long position);

    /** At most {@code limit} commits with events of a stream from a sequence on, oldest first. */
    List<Commit> of(String stream, long sequence, int limit);

    /** The newest commit with an event of a stream. */
    Optional<Commit> newestOf(String stream);

    /** The commit that begins exactly at a position. */
    default Optional<Commit> at(long position) {
        return at(List.of(position)).stream().findFirst();
    }
}
