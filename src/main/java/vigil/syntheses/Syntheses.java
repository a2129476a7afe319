package vigil.syntheses;

import java.util.List;
import vigil.reports.ReportingPeriod;

/** The provinces' syntheses one by one; which province has reported is no secret to another. */
public interface Syntheses {

    /** The syntheses of a period that were known up to a position, by province. */
    List<FiledSynthesis> about(ReportingPeriod period, long upTo);

    /** Position up to which the read model behind this is complete. */
    long completeTo();

    /** Waits until it is complete to a position, within the bounds of the read model. */
    void await(long position);
}
