package vigil.security;

import java.time.Duration;
import java.util.Optional;

/**
 * What an account may have or have done only so many times at once: each takes a seat, which is free again after a time or as
 * soon as it is left. They are counted in the database, for all servers together and over restarts.
 */
public interface Seats {

    /**
     * Takes a seat for a time.
     *
     * @param row what is counted, for example {@code glass}
     * @param most how many seats an account has in it
     * @return empty when all are taken
     */
    Optional<Seat> take(String row, String account, int most, Duration time);

    /** One that was taken. */
    interface Seat {

        /** Has it for the same time again, from now on. */
        void keep();

        /** Lets somebody else have it. */
        void leave();
    }
}
