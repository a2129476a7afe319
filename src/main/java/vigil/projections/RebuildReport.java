package vigil.projections;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a rebuild did and found; the log is right, so every difference is a fault of the documents that readers saw, or of a
 * fold that was changed.
 *
 * @param id part of its address
 * @param by the account that asked for it
 * @param trouble why it failed; absent otherwise
 */
public record RebuildReport(
        String id,
        String projection,
        boolean compareOnly,
        String by,
        Instant begunAt,
        @Nullable Instant endedAt,
        State state,
        @Nullable Trouble trouble,
        Replay replay,
        Counts counts) {

    /** How far it is. */
    public enum State {
        BUILDING,
        COMPARING,
        /** Ended: readers see the new documents. */
        SWITCHED,
        /** Ended: readers see the old documents, as was asked. */
        COMPARED,
        /** Ended: readers see the old documents, and {@link RebuildReport#trouble()} says why. */
        FAILED
    }

    /** Why a rebuild failed; the server's own log says more. */
    public enum Trouble {
        /** The fold fails at the event after {@link Replay#completeTo()}. */
        FOLD_FAILS,
        /** The server that did it was stopped or killed. */
        SERVER_STOPPED,
        /** The database, or a defect of the program. */
        INTERRUPTED
    }

    /**
     * What was replayed, and by which code.
     *
     * @param from first position of the range
     * @param completeTo last position of the range: the newest event that both sides knew when the comparison ended
     * @param head the end of the log then
     * @param program version of the program
     * @param shown the build that readers saw
     * @param built the build made anew
     */
    public record Replay(long from, long completeTo, long head, String program, Side shown, Side built) {}

    /**
     * One of the two sides.
     *
     * @param collection where its documents are
     * @param version of the fold
     * @param code SHA-256 over the classes of the fold that began it; differs when the fold was changed without a new version
     * @param data fingerprint of the law by which the fold that began it reckons; empty when by none or when that was not written
     *     down, absent in older reports
     */
    public record Side(String collection, int version, String code, @Nullable String data) {}

    /**
     * How many documents were found how.
     *
     * @param same with equal documents on both sides
     * @param missing that the log tells of and readers were not shown
     * @param extra that readers were shown and the log does not tell of
     * @param differing with different contents
     * @param moving that were written so often that they could not be compared
     */
    public record Counts(long same, long missing, long extra, long differing, long moving) {

        /** Documents that the log tells of, as far as they were compared. */
        public long built() {
            return same + missing + differing;
        }

        /** Documents that readers were shown, as far as they were compared. */
        public long shown() {
            return same + extra + differing;
        }

        /** All that is not as it should be. */
        public long differences() {
            return missing + extra + differing;
        }
    }

    /** Whether nothing more will happen. */
    public boolean ended() {
        return endedAt != null;
    }
}
