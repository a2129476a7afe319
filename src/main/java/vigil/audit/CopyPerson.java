package vigil.audit;

import static vigil.kernel.Role.DATA_PROTECTION;

import vigil.kernel.AllowedTo;
import vigil.kernel.CaseQuery;

/**
 * Asks for everything held about one person, to be handed to that person (Law 91/2025/QH15 on the protection of personal data:
 * the right to see one's own data and to be given them). The person's own stream stands in for the case: it has the same scope.
 */
@AllowedTo(DATA_PROTECTION)
public record CopyPerson(String personId) implements CaseQuery<PersonCopy> {

    @Override
    public String number() {
        return personId;
    }
}
