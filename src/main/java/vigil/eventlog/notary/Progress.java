package vigil.eventlog.notary;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.eventlog.Verification;
import vigil.eventlog.format.Commit;
import vigil.eventlog.format.Hash;

/**
 * How far the log was verified again.
 *
 * @param round from 1
 * @param began when this round began, milliseconds since 1970
 * @param end of what this round found sound; {@code null} before its first commit
 * @param subtrees of the tree up to there, see {@link vigil.eventlog.tree.Frontier}
 * @param lastRound when the last whole round ended, {@code null} before that
 * @param lastRoundTo last position of that round
 */
public record Progress(
        long round,
        long began,
        Commit.@Nullable Head end,
        List<Hash> subtrees,
        @Nullable Long lastRound,
        long lastRoundTo) {

    /** Before anything was verified. */
    public static Progress none(long now) {
        return new Progress(1, now, null, List.of(), null, -1);
    }

    /** Number of events found sound in this round. */
    public long size() {
        return end == null ? 0 : end.next();
    }

    Progress to(Commit.Head reached, List<Hash> subtreesThere) {
        return new Progress(round, began, reached, subtreesThere, lastRound, lastRoundTo);
    }

    /** The round has come to the end of the log. */
    Progress whole(long now) {
        return new Progress(round, began, end, subtrees, now, size() - 1);
    }

    /** A new round. */
    Progress again(long now) {
        return new Progress(round + 1, now, null, List.of(), lastRound, lastRoundTo);
    }

    /** Whether this round has begun and has not come to the end of the log yet. */
    boolean underWay() {
        return size() > 0 && (lastRound == null || lastRound < began);
    }

    /** Where it is remembered, so that the next server or start goes on there. */
    public interface Memory {

        /** What was remembered last; a beginning when there is nothing, or nothing readable. */
        Progress recall();

        /** Remembers. */
        void keep(Progress progress);

        /** Remembers that a round is wanted before its time. */
        void order();

        /** Whether one is wanted. */
        boolean ordered();

        /** Whether one was wanted; it is not any more. */
        boolean takeOrder();

        /** Tells the other servers what the elected one has found wrong. */
        void tell(List<Verification.Wrong> wrong);

        /** What the elected server told last; nothing when it is not readable. */
        List<Verification.Wrong> told();
    }
}
