package vigil.reports;

import java.util.List;
import vigil.kernel.Actor;

/** The employers' reports one by one, for tables and for looking whether one is there already. */
public interface FiledReports {

    /** Stands for "as the log is now" where a position is asked for. */
    long NOW = Long.MAX_VALUE;

    /**
     * The reports about a period that stand, by id.
     *
     * @param upTo position of the log up to which they are known
     * @param by a province gets those of head offices in its hands today
     */
    List<FiledReport> about(ReportingPeriod period, long upTo, Actor by);

    /** Position up to which the read model behind this is complete. */
    long completeTo();

    /** Waits until it is complete to a position, within the bounds of the read model. */
    void await(long position);
}
