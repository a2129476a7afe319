package vigil.reports;

import java.util.List;
import vigil.kernel.Event;

/** What can happen to a file of reports. */
public sealed interface IntakeEvent extends Event {

    /**
     * A file was taken in; its reports are in the same commit.
     *
     * @param sha256 of the file's bytes
     * @param reports ids
     */
    record ReportsTakenIn(ReportingPeriod period, String sha256, List<String> reports, String by)
            implements IntakeEvent {}
}
