package vigil.audit;

import static vigil.kernel.Role.AUDITOR;

import java.time.Instant;
import java.util.List;
import vigil.kernel.AllowedTo;
import vigil.kernel.Query;

/** The samples that were drawn, the newest first; whoever may ask may also draw one. */
@AllowedTo(AUDITOR)
public record FindSamples() implements Query<FindSamples.Samples> {

    /** The newest hundred. */
    public record Samples(List<Sample> samples, long completeTo) {}

    /** A sample, by whom and when it was drawn. */
    public record Sample(long position, SampleDrawn drawn, String by, Instant at) {}
}
