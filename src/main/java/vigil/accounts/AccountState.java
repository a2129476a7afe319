package vigil.accounts;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.accounts.AccountEvent.AccountChanged;
import vigil.accounts.AccountEvent.AccountDisabled;
import vigil.accounts.AccountEvent.AccountEnabled;
import vigil.accounts.AccountEvent.AccountOpened;
import vigil.accounts.AccountEvent.AdministratorStays;
import vigil.accounts.AccountEvent.NewPasswordRequired;
import vigil.accounts.AccountEvent.PasswordReset;
import vigil.accounts.AccountEvent.SecondFactorReset;
import vigil.kernel.Actor;
import vigil.kernel.Role;

/** An account as it stands, without its secrets. */
public record AccountState(
        String name,
        Role role,
        @Nullable String province,
        @Nullable LocalDate until,
        List<String> cases,
        boolean forPrograms,
        boolean disabled) {

    static AccountState of(AccountOpened e) {
        return new AccountState(
                e.name(), e.role(), e.province(), e.until(), listed(e.cases()), e.forPrograms(), false);
    }

    AccountState evolve(AccountEvent event) {
        return switch (event) {
            case AccountOpened e -> of(e);
            case AccountChanged e ->
                new AccountState(name, e.role(), e.province(), e.until(), listed(e.cases()), forPrograms, disabled);
            case AccountDisabled _ -> with(true);
            case AccountEnabled _ -> with(false);
            case PasswordReset _, SecondFactorReset _, NewPasswordRequired _, AdministratorStays _ -> this;
        };
    }

    /** Whether somebody may sign in with it on a day. */
    public boolean works(LocalDate today) {
        return !disabled && (until == null || !today.isAfter(until));
    }

    /** Whether it is a person's who may arrange accounts for as long as there is an office: one such must remain. */
    public boolean administersWithoutEnd() {
        return role == Role.ADMINISTRATOR && !forPrograms && !disabled && until == null;
    }

    /** Who acts with it. */
    public Actor actor() {
        return new Actor(name, role, province, Set.copyOf(cases));
    }

    private AccountState with(boolean closed) {
        return new AccountState(name, role, province, until, cases, forPrograms, closed);
    }

    private static List<String> listed(@Nullable List<String> cases) {
        return cases == null ? List.of() : List.copyOf(cases);
    }
}
