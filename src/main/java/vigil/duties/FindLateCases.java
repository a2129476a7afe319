package vigil.duties;

import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.DATA_PROTECTION;
import static vigil.kernel.Role.LEADER;
import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import java.util.List;
import vigil.kernel.AllowedTo;
import vigil.kernel.Query;
import vigil.questions.WithinCases;

/** The numbers of the cases that have an overdue duty, within the asker's province. */
@WithinCases
@AllowedTo({OFFICER, PROVINCIAL, LEADER, AUDITOR, DATA_PROTECTION})
public record FindLateCases() implements Query<FindLateCases.LateCases> {

    /** The numbers, with the position up to which they are complete. */
    public record LateCases(List<String> numbers, long completeTo) {}
}
