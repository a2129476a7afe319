package vigil.accounts;

import static vigil.kernel.Role.ADMINISTRATOR;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.kernel.AllowedTo;
import vigil.kernel.Command;
import vigil.kernel.Role;

/** What an administrator may ask to be done with an account; none of it holds a secret. */
public sealed interface AccountCommand extends Command {

    /**
     * Opens an account.
     *
     * @param name what is typed to sign in; never a person's name
     * @param province code of the unit of today, for provincial officers
     * @param until the last day on which it works, {@code null} for no end
     * @param cases the only cases an auditor is let in for, {@code null} for all
     * @param forPrograms whether it is a program's, which signs in to the interface and to no page
     */
    @AllowedTo(ADMINISTRATOR)
    record OpenAccount(
            String name,
            Role role,
            @Nullable String province,
            @Nullable LocalDate until,
            @Nullable List<String> cases,
            boolean forPrograms)
            implements AccountCommand {}

    /** Gives an account another reach from now on; sessions that are open end. */
    @AllowedTo(ADMINISTRATOR)
    record ChangeAccount(
            Role role, @Nullable String province, @Nullable LocalDate until, @Nullable List<String> cases)
            implements AccountCommand {}

    /** Closes an account at once, also its open sessions. */
    @AllowedTo(ADMINISTRATOR)
    record DisableAccount() implements AccountCommand {}

    /** Opens a closed account again. */
    @AllowedTo(ADMINISTRATOR)
    record EnableAccount() implements AccountCommand {}

    /** Takes password and second factor away; the new password is for one use. */
    @AllowedTo(ADMINISTRATOR)
    record ResetPassword() implements AccountCommand {}

    /** Takes the second factor away, of somebody who has lost the phone: another is set up after the next right password. */
    @AllowedTo(ADMINISTRATOR)
    record ResetSecondFactor() implements AccountCommand {}

    /** Lets the password, which may have become known, open nothing but the page on which another is chosen. */
    @AllowedTo(ADMINISTRATOR)
    record RequireNewPassword() implements AccountCommand {}

    /**
     * Says, on the account of whoever takes an administrator's place away, that they remain one themselves; decided in the
     * same commit. The server gives it, nobody else.
     *
     * @param account whose place is taken away
     */
    @AllowedTo(ADMINISTRATOR)
    record StayAdministrator(String account) implements AccountCommand {}
}
