package vigil.eventlog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the log's proofs stand: what was verified again, what was signed, what is kept outside, what is wrong. */
public interface Verification {

    /** Now. */
    Report report();

    /**
     * Has the whole log verified from its beginning, by the server that does it and as soon as it has come to the end of what it is
     * at. Asked again before that, it is verified once.
     */
    void again();

    /**
     * How it stands.
     *
     * @param verifiedTo last position that this round has verified again, {@code -1} for none
     * @param round counts the rounds over the whole log, from 1
     * @param lastRound when the last whole round ended, {@code null} before the first
     * @param lastRoundTo last position of that round
     * @param underWay whether a round was asked for or is not over
     * @param checkpoint the newest signed checkpoint, {@code null} for none
     * @param wrong what keeps checkpoints from being signed, or was found while verifying, on the server that does it; the others
     *     know of it some seconds later; empty when all is sound
     */
    record Report(
            long head,
            long verifiedTo,
            long round,
            Instant roundBegan,
            @Nullable Instant lastRound,
            long lastRoundTo,
            boolean underWay,
            @Nullable Sealed checkpoint,
            List<Kept> anchors,
            List<Wrong> wrong) {

        /** Whether nothing is wrong. */
        public boolean sound() {
            return wrong.isEmpty();
        }

        /** The same with something else that is wrong, before the others. */
        public Report with(Wrong more) {
            List<Wrong> all = Stream.concat(Stream.of(more), wrong.stream()).toList();
            return new Report(
                    head, verifiedTo, round, roundBegan, lastRound, lastRoundTo, underWay, checkpoint, anchors, all);
        }
    }

    /**
     * A signed checkpoint.
     *
     * @param size number of events
     */
    record Sealed(long size, String note) {}

    /**
     * An anchor.
     *
     * @param size of the newest checkpoint this server knows to be there, {@code -1} when it knows of none
     * @param trouble that the last attempt failed, in words for whoever audits
     */
    record Kept(String name, long size, Optional<String> trouble) {}

    /**
     * Something wrong.
     *
     * @param during {@code sealing}, {@code verifying}, or {@code following} the line of commits
     */
    record Wrong(String during, long position, String what) {}
}
