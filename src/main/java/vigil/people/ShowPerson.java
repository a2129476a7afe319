package vigil.people;

import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.DATA_PROTECTION;
import static vigil.kernel.Role.LEADER;
import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import vigil.kernel.AllowedTo;
import vigil.kernel.CaseQuery;

/**
 * Asks for one person: masked without a purpose; in clear, and recorded with the purpose, for case officers and for those who
 * watch over personal data. The person's own stream stands in for the case: it has the same scope.
 */
@AllowedTo({OFFICER, PROVINCIAL, LEADER, AUDITOR, DATA_PROTECTION})
public record ShowPerson(String personId) implements CaseQuery<PersonView> {

    @Override
    public String number() {
        return personId;
    }
}
