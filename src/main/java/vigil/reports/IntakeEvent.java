package vigil.reports;

import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.DATA_PROTECTION;
import static vigil.kernel.Role.LEADER;
import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import java.util.List;
import vigil.kernel.AllowedTo;
import vigil.kernel.Event;

/** What can happen to a file of reports. */
@AllowedTo({AUDITOR, DATA_PROTECTION, LEADER, OFFICER, PROVINCIAL})
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
