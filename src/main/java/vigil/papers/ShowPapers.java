package vigil.papers;

import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.DATA_PROTECTION;
import static vigil.kernel.Role.LEADER;
import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import java.util.List;
import vigil.kernel.AllowedTo;
import vigil.kernel.CaseQuery;

/** Asks for the official documents of a case, in the order of drafting. */
@AllowedTo({OFFICER, PROVINCIAL, LEADER, AUDITOR, DATA_PROTECTION})
public record ShowPapers(String number) implements CaseQuery<ShowPapers.Papers> {

    /** The documents. */
    public record Papers(String number, List<PaperView> documents) {}
}
