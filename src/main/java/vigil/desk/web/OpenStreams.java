package vigil.desk.web;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vigil.security.Seats;
import vigil.web.ProblemKind;
import vigil.web.RequestProblem;

/**
 * How many live streams each account has open, on all servers together; one that has enough opens no more, and others notice
 * nothing. A stream says again and again that it is still there, so that those of a server that has died make room.
 */
@Component
final class OpenStreams {

    /** A stream that has not said for so long that it is still there has gone. */
    static final Duration GONE = Duration.ofMinutes(1);

    /** How often one says so at most. */
    static final Duration KEEP = Duration.ofSeconds(15);

    private static final Seats.Seat UNCOUNTED = new Seats.Seat() {
        @Override
        public void keep() {}

        @Override
        public void leave() {}
    };

    private final int most;
    private final Seats seats;

    /** @param most at once for one account, {@code 0} for no limit */
    OpenStreams(@Value("${vigil.limits.streams}") int most, Seats seats) {
        this.most = most;
        this.seats = seats;
    }

    /**
     * Counts one more; whoever has called this keeps the seat while the stream is open, and leaves it.
     *
     * @throws RequestProblem the account has enough
     */
    Seats.Seat begin(String account) {
        if (most <= 0) return UNCOUNTED;
        return seats.take("streams", account, most, GONE)
                .orElseThrow(() -> new RequestProblem(ProblemKind.TOO_MANY_REQUESTS));
    }
}
