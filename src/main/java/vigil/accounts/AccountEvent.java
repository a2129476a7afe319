package vigil.accounts;

import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.DATA_PROTECTION;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.kernel.AllowedTo;
import vigil.kernel.Event;
import vigil.kernel.Role;

/** What has happened to an account; who did it stands in the event's attribution. */
@AllowedTo({AUDITOR, DATA_PROTECTION})
public sealed interface AccountEvent extends Event {

    /** An account was opened. */
    record AccountOpened(
            String name,
            Role role,
            @Nullable String province,
            @Nullable LocalDate until,
            @Nullable List<String> cases,
            boolean forPrograms)
            implements AccountEvent {}

    /** An account reaches elsewhere from now on. */
    record AccountChanged(
            Role role, @Nullable String province, @Nullable LocalDate until, @Nullable List<String> cases)
            implements AccountEvent {}

    /** An account was closed. */
    record AccountDisabled() implements AccountEvent {}

    /** A closed account was opened again. */
    record AccountEnabled() implements AccountEvent {}

    /** Password and second factor were taken away. */
    record PasswordReset() implements AccountEvent {}

    /** The second factor was taken away. */
    record SecondFactorReset() implements AccountEvent {}

    /** Another password has to be chosen at the next sign-in. */
    record NewPasswordRequired() implements AccountEvent {}

    /** An administrator took another's place away and remains one: two cannot do it to each other at once. */
    record AdministratorStays(String account) implements AccountEvent {}
}
