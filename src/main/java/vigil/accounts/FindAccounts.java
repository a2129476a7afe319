package vigil.accounts;

import static vigil.kernel.Role.ADMINISTRATOR;
import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.DATA_PROTECTION;

import java.util.List;
import vigil.kernel.AllowedTo;
import vigil.kernel.Query;

/** Asks for all accounts, open and closed; they hold no secret. */
@AllowedTo({ADMINISTRATOR, AUDITOR, DATA_PROTECTION})
public record FindAccounts() implements Query<FindAccounts.AccountList> {

    /** The accounts by name. */
    public record AccountList(List<AccountState> accounts, long completeTo) {}
}
