package vigil.retention;

import java.util.List;
import vigil.accident.ClosureEvent.Doomed;

/** What must be known of files before they are destroyed, as the log has it now. */
public interface FilesAsKept {

    /**
     * Hash, size and the day until which the law keeps each.
     *
     * @throws vigil.kernel.Refused the case has no such file, or is open, so that no time of keeping runs
     */
    List<Doomed> of(String number, List<String> fileIds);
}
