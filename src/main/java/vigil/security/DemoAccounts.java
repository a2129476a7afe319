package vigil.security;

import java.util.List;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import vigil.kernel.Actor;
import vigil.kernel.Role;

/** The accounts of the demonstration, all with one password; they exist in no other mode. */
final class DemoAccounts implements Accounts {

    private static final List<Actor> ACTORS = List.of(
            Actor.of("officer", Role.OFFICER),
            Actor.of("officer2", Role.OFFICER),
            new Actor("province-75", Role.PROVINCIAL, "75"),
            new Actor("province-75-2", Role.PROVINCIAL, "75"),
            new Actor("province-79", Role.PROVINCIAL, "79"),
            Actor.of("leader", Role.LEADER),
            Actor.of("leader2", Role.LEADER),
            new Actor("leader-75", Role.LEADER, "75"),
            Actor.of("auditor", Role.AUDITOR),
            Actor.of("dpo", Role.DATA_PROTECTION),
            Actor.of("admin", Role.ADMINISTRATOR));

    private final List<Account> accounts;

    DemoAccounts(String password, PasswordEncoder encoder) {
        String hash = encoder.encode(password);
        this.accounts = ACTORS.stream().map(actor -> new Account(actor, hash, Account.Use.ANYWHERE)).toList();
    }

    @Override
    public Optional<Account> named(String name) {
        return accounts.stream().filter(account -> account.actor().id().equals(name)).findFirst();
    }

    @Override
    public List<Account> shown() {
        return accounts;
    }

    /** Nobody closes or changes an account of the demonstration. */
    @Override
    public boolean stands(Actor actor) {
        return true;
    }
}
