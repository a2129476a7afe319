package vigil.accounts;

import static vigil.kernel.Role.ADMINISTRATOR;
import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.DATA_PROTECTION;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.kernel.AllowedTo;
import vigil.kernel.Query;

/** Asks for one account and what has been done with it; it holds no secret. */
@AllowedTo({ADMINISTRATOR, AUDITOR, DATA_PROTECTION})
public record ShowAccount(String name) implements Query<ShowAccount.AccountFile> {

    /**
     * An account as it stands.
     *
     * @param version number of its events; what {@code If-Match} compares
     * @param passwordForOneUse whether another password has to be chosen at the next sign-in
     * @param passwordGoodUntil until when one is good that an administrator has given; {@code null} for any other
     * @param secondFactor whether it is set up
     * @param history what has been done with it, the newest first
     */
    public record AccountFile(
            AccountState account,
            long version,
            boolean passwordForOneUse,
            @Nullable Instant passwordGoodUntil,
            boolean secondFactor,
            List<Deed> history) {}

    /**
     * Something that was done with an account.
     *
     * @param event the event's name, for example {@code account-changed}
     * @param by the account that did it
     */
    public record Deed(Instant at, String event, String by) {}
}
