package vigil.accounts.keep;

import java.util.List;
import org.springframework.stereotype.Component;
import vigil.accounts.AccountCommand.ChangeAccount;
import vigil.accounts.AccountCommand.DisableAccount;
import vigil.accounts.AccountCommand.StayAdministrator;
import vigil.accounts.AccountDecider;
import vigil.accounts.AccountState;
import vigil.commands.Preparation;
import vigil.kernel.Actor;
import vigil.kernel.Command;
import vigil.kernel.Role;

/**
 * Lets an administrator without a last day lose that place only through another such one, whose own account says so in the
 * same commit. Two who do it to each other at the same time find each other's account changed: one of them remains, on
 * whichever servers they are.
 */
@Component
class AnAdministratorRemains implements Preparation {

    private final OfficeAccounts accounts;

    AnAdministratorRemains(OfficeAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public boolean concerns(Command command) {
        return command instanceof DisableAccount || command instanceof ChangeAccount;
    }

    @Override
    public Prepared prepare(Command command, String stream, Actor by) {
        String name = stream.substring(AccountDecider.stream("").length());
        boolean takesAway = accounts.state(name).filter(AccountState::administersWithoutEnd).isPresent() && !leaves(command);
        boolean toAnother = takesAway && !name.equals(by.id());
        // Whoever has no account here, in a demonstration, cannot be locked out of it.
        if (!toAnother || accounts.state(by.id()).isEmpty()) return new Prepared(command, List.of());
        return new Prepared(
                command, List.of(new Beside(AccountDecider.stream(by.id()), new StayAdministrator(name))));
    }

    private static boolean leaves(Command command) {
        return command instanceof ChangeAccount change && change.role() == Role.ADMINISTRATOR && change.until() == null;
    }
}
