package vigil.accounts;

import org.springframework.stereotype.Component;
import vigil.accounts.AccountCommand.OpenAccount;
import vigil.commands.Numbering;
import vigil.kernel.Command;

/** Names the stream of a new account after it; a name is given once, for ever. */
@Component
final class AccountNames implements Numbering {

    @Override
    public boolean opens(Command command) {
        return command instanceof OpenAccount;
    }

    @Override
    public String series(Command command) {
        return AccountDecider.stream(((OpenAccount) command).name());
    }

    @Override
    public String name(String series, long running) {
        if (running > 1) throw AccountRule.ACCOUNT_NAME_IS_TAKEN.broken("name");
        return series;
    }
}
