package vigil.audit;

import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.DATA_PROTECTION;
import static vigil.kernel.Role.LEADER;
import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.kernel.AllowedTo;
import vigil.kernel.CaseQuery;

/** Has the provable file of a case made and checked by the same verifier that a stranger uses at home. */
@AllowedTo({OFFICER, PROVINCIAL, LEADER, AUDITOR, DATA_PROTECTION})
public record CheckProof(String number) implements CaseQuery<Optional<CheckProof.Checked>> {

    /**
     * What the verifier said.
     *
     * @param size number of events of the log at the checkpoint
     * @param events how many events of each stream are proven
     * @param signer name of the key that signed
     * @param wrong what is wrong and where; empty when everything is proven
     */
    public record Checked(long size, Map<String, Long> events, String signer, List<String> wrong) {}
}
