package vigil.families.lookup;

import java.util.List;
import org.springframework.stereotype.Component;
import vigil.accident.AccidentRule;
import vigil.accident.CondolenceCommand.AssignLiaison;
import vigil.accident.CondolenceCommand.RecordFamilyContact;
import vigil.commands.Preparation;
import vigil.commands.Scope;
import vigil.kernel.Actor;
import vigil.kernel.Command;
import vigil.security.Account;
import vigil.security.Accounts;
import vigil.security.Rights;

/**
 * A family turns to somebody who is there: an open account that may write down what was said, with the case in scope. Of
 * accounts of an identity provider nobody here can say that.
 */
@Component
class LiaisonOfTheOffice implements Preparation {

    private final Accounts accounts;
    private final Rights rights;
    private final Scope scope;

    LiaisonOfTheOffice(Accounts accounts, Rights rights, Scope scope) {
        this.accounts = accounts;
        this.rights = rights;
        this.scope = scope;
    }

    @Override
    public boolean concerns(Command command) {
        return command instanceof AssignLiaison;
    }

    @Override
    public Prepared prepare(Command command, String stream, Actor by) {
        String account = ((AssignLiaison) command).account();
        if (accounts.areKeptHere() && !isAble(account, stream)) throw AccidentRule.LIAISON_MUST_BE_OF_THE_OFFICE.broken("account");
        return new Prepared(command, List.of());
    }

    private boolean isAble(String account, String stream) {
        return accounts.named(account)
                .map(Account::actor)
                .filter(liaison -> rights.permits(liaison, RecordFamilyContact.class) && scope.covers(stream, liaison))
                .isPresent();
    }
}
