package vigil.accounts;

import static vigil.accounts.AccountRule.ACCOUNT_IS_A_PROGRAMS;
import static vigil.accounts.AccountRule.ACCOUNT_IS_AS_ASKED_ALREADY;
import static vigil.accounts.AccountRule.ACCOUNT_IS_DISABLED;
import static vigil.accounts.AccountRule.ACCOUNT_IS_NOT_DISABLED;
import static vigil.accounts.AccountRule.ACCOUNT_NAME_IS_TAKEN;
import static vigil.accounts.AccountRule.ACCOUNT_NAME_MUST_BE_PLAIN;
import static vigil.accounts.AccountRule.ADMINISTRATOR_MUST_NOT_LOCK_THEMSELVES_OUT;
import static vigil.accounts.AccountRule.AN_ADMINISTRATOR_WITHOUT_END_MUST_REMAIN;
import static vigil.accounts.AccountRule.END_MUST_NOT_HAVE_PASSED;
import static vigil.accounts.AccountRule.ONLY_AUDITORS_ARE_LET_IN_FOR_SOME_CASES;
import static vigil.accounts.AccountRule.ONLY_PROVINCIAL_OFFICERS_HAVE_A_PROVINCE;
import static vigil.accounts.AccountRule.PROVINCIAL_OFFICER_NEEDS_A_PROVINCE_OF_TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vigil.accounts.AccountCommand.ChangeAccount;
import vigil.accounts.AccountCommand.DisableAccount;
import vigil.accounts.AccountCommand.EnableAccount;
import vigil.accounts.AccountCommand.OpenAccount;
import vigil.accounts.AccountCommand.RequireNewPassword;
import vigil.accounts.AccountCommand.ResetPassword;
import vigil.accounts.AccountCommand.ResetSecondFactor;
import vigil.accounts.AccountCommand.StayAdministrator;
import vigil.accounts.AccountEvent.AccountChanged;
import vigil.accounts.AccountEvent.AccountDisabled;
import vigil.accounts.AccountEvent.AccountEnabled;
import vigil.accounts.AccountEvent.AccountOpened;
import vigil.accounts.AccountEvent.AdministratorStays;
import vigil.accounts.AccountEvent.NewPasswordRequired;
import vigil.accounts.AccountEvent.PasswordReset;
import vigil.accounts.AccountEvent.SecondFactorReset;
import vigil.kernel.Actor;
import vigil.kernel.Decider;
import vigil.kernel.Occasion;
import vigil.kernel.Refused;
import vigil.kernel.Role;
import vigil.kernel.VietNam;
import vigil.law.Places;

/**
 * The rules of accounts. Nobody closes or changes the own account, and whoever takes the place of an administrator without a
 * last day is one themself at that moment, as their own account says in the same commit: so one always remains.
 */
public final class AccountDecider implements Decider<Optional<AccountState>, AccountCommand, AccountEvent> {

    /** In front of the name of an account in the name of its stream. */
    public static final String STREAM_TYPE = "account";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9.-]{2,39}");

    private static final Set<Class<? extends AccountCommand>> NEVER_TO_ONESELF =
            Set.of(ChangeAccount.class, DisableAccount.class, ResetPassword.class);
    private static final Set<Class<? extends AccountCommand>> ONLY_FOR_PEOPLE =
            Set.of(ResetSecondFactor.class, RequireNewPassword.class);

    private final Places places;

    public AccountDecider(Places places) {
        this.places = places;
    }

    /** The stream of an account. */
    public static String stream(String name) {
        return STREAM_TYPE + "-" + name;
    }

    @Override
    public String streamType() {
        return STREAM_TYPE;
    }

    @Override
    public Class<AccountCommand> commands() {
        return AccountCommand.class;
    }

    @Override
    public Class<AccountEvent> events() {
        return AccountEvent.class;
    }

    @Override
    public Optional<AccountState> initial() {
        return Optional.empty();
    }

    @Override
    public Optional<AccountState> evolve(Optional<AccountState> account, AccountEvent event) {
        return event instanceof AccountOpened opened
                ? Optional.of(AccountState.of(opened))
                : account.map(known -> known.evolve(event));
    }

    /** An account is no province's case. */
    @Override
    public Optional<String> unit(Optional<AccountState> account, LocalDate today) {
        return Optional.empty();
    }

    @Override
    public List<AccountEvent> decide(Optional<AccountState> account, AccountCommand command, Occasion occasion) {
        hindrance(account, command.getClass(), occasion).ifPresent(refused -> {
            throw refused;
        });
        LocalDate today = VietNam.dateOf(occasion.now());
        return List.of(switch (command) {
            case OpenAccount c -> open(c, today);
            case ChangeAccount c -> change(account.orElseThrow(), c, today);
            case DisableAccount _ -> new AccountDisabled();
            case EnableAccount _ -> new AccountEnabled();
            case ResetPassword _ -> new PasswordReset();
            case ResetSecondFactor _ -> new SecondFactorReset();
            case RequireNewPassword _ -> new NewPasswordRequired();
            case StayAdministrator c -> new AdministratorStays(c.account());
        });
    }

    @Override
    public Optional<Refused> hindrance(
            Optional<AccountState> account, Class<? extends AccountCommand> command, Occasion occasion) {
        if (command == OpenAccount.class) return account.map(_ -> ACCOUNT_NAME_IS_TAKEN.broken("name"));
        AccountState known = account.orElseThrow(() -> new IllegalStateException("an account is opened first"));
        boolean ownAccount = known.name().equals(occasion.by().id());
        if (ownAccount && NEVER_TO_ONESELF.contains(command)) {
            return Optional.of(ADMINISTRATOR_MUST_NOT_LOCK_THEMSELVES_OUT.broken());
        }
        if (command == StayAdministrator.class && !known.administersWithoutEnd()) {
            return Optional.of(AN_ADMINISTRATOR_WITHOUT_END_MUST_REMAIN.broken());
        }
        if (command == EnableAccount.class) {
            return known.disabled() ? Optional.empty() : Optional.of(ACCOUNT_IS_NOT_DISABLED.broken());
        }
        if (known.disabled()) return Optional.of(ACCOUNT_IS_DISABLED.broken());
        return known.forPrograms() && ONLY_FOR_PEOPLE.contains(command)
                ? Optional.of(ACCOUNT_IS_A_PROGRAMS.broken())
                : Optional.empty();
    }

    private AccountEvent open(OpenAccount c, LocalDate today) {
        if (!NAME.matcher(c.name()).matches()) throw ACCOUNT_NAME_MUST_BE_PLAIN.broken("name");
        if (Actor.RESERVED.contains(c.name())) throw ACCOUNT_NAME_IS_TAKEN.broken("name");
        check(c.role(), c.province(), c.until(), c.cases(), today);
        return new AccountOpened(c.name(), c.role(), c.province(), c.until(), c.cases(), c.forPrograms());
    }

    private AccountEvent change(AccountState known, ChangeAccount c, LocalDate today) {
        check(c.role(), c.province(), c.until(), c.cases(), today);
        AccountChanged changed = new AccountChanged(c.role(), c.province(), c.until(), c.cases());
        if (known.evolve(changed).equals(known)) throw ACCOUNT_IS_AS_ASKED_ALREADY.broken();
        return changed;
    }

    private void check(
            Role role,
            @Nullable String province,
            @Nullable LocalDate until,
            @Nullable List<String> cases,
            LocalDate today) {
        boolean provincial = role == Role.PROVINCIAL;
        if (provincial && (province == null || !places.known(province, today))) {
            throw PROVINCIAL_OFFICER_NEEDS_A_PROVINCE_OF_TODAY.broken("province");
        }
        if (!provincial && province != null) throw ONLY_PROVINCIAL_OFFICERS_HAVE_A_PROVINCE.broken("province");
        if (cases != null && role != Role.AUDITOR) throw ONLY_AUDITORS_ARE_LET_IN_FOR_SOME_CASES.broken("cases");
        if (until != null && until.isBefore(today)) throw END_MUST_NOT_HAVE_PASSED.broken("until");
    }
}
