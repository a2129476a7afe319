package vigil.figures;

import java.time.LocalDate;
import java.util.List;
import vigil.kernel.Actor;

/** The followed cases one by one, for tables that count them together with what others report. */
public interface FollowedCases {

    /** Stands for "as the log is now" where a position is asked for. */
    long NOW = Long.MAX_VALUE;

    /**
     * The cases of the statistics that occurred in a span of days, by number.
     *
     * @param upTo position of the log up to which they are known
     * @param by a province gets the cases in its hands today
     */
    List<FollowedCase> occurred(LocalDate first, LocalDate last, long upTo, Actor by);

    /** Position up to which the read model behind this is complete. */
    long completeTo();

    /** Waits until it is complete to a position, within the bounds of the read model. */
    void await(long position);
}
