package vigil.documents.keeping;

import java.util.List;
import org.springframework.stereotype.Component;
import vigil.accident.AccidentRule;
import vigil.accident.NoticeCommand.AcceptFile;
import vigil.accident.NoticeCommand.HandOverFile;
import vigil.commands.Preparation;
import vigil.commands.Scope;
import vigil.kernel.Actor;
import vigil.kernel.Command;
import vigil.security.Accounts;
import vigil.security.Rights;

/**
 * A file is handed over only to somebody who is there and can accept it: an open account with the right to, and the case in
 * scope. Of accounts of an identity provider nobody here can say that before they accept.
 */
@Component
class ReceiverOfFile implements Preparation {

    private final Accounts accounts;
    private final Rights rights;
    private final Scope scope;

    ReceiverOfFile(Accounts accounts, Rights rights, Scope scope) {
        this.accounts = accounts;
        this.rights = rights;
        this.scope = scope;
    }

    @Override
    public boolean concerns(Command command) {
        return command instanceof HandOverFile;
    }

    @Override
    public Prepared prepare(Command command, String stream, Actor by) {
        if (!accounts.areKeptHere()) return new Prepared(command, List.of());
        Actor receiver = accounts.named(((HandOverFile) command).to())
                .map(account -> account.actor())
                .orElseThrow(() -> AccidentRule.RECEIVER_MUST_HAVE_AN_ACCOUNT.broken("to"));
        boolean able = rights.permits(receiver, AcceptFile.class) && scope.covers(stream, receiver);
        if (!able) throw AccidentRule.RECEIVER_MUST_BE_ABLE_TO_ACCEPT.broken("to");
        return new Prepared(command, List.of());
    }
}
