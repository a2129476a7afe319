package vigil.accounts.keep;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vigil.accounts.AccountDecider;
import vigil.accounts.AccountEvent;
import vigil.accounts.AccountState;
import vigil.eventlog.EventHistory;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.kernel.VietNam;
import vigil.security.Account;
import vigil.security.Account.Use;
import vigil.security.OwnAccounts;

/** The office's own accounts: what the log says of them, with the secrets kept beside it. */
@Component
public class OfficeAccounts implements OwnAccounts {

    private final EventHistory history;
    private final Credentials credentials;
    private final AccountDecider decider;
    private final Clock clock;

    OfficeAccounts(EventHistory history, Credentials credentials, AccountDecider decider, Clock clock) {
        this.history = history;
        this.credentials = credentials;
        this.decider = decider;
        this.clock = clock;
    }

    @Override
    public Optional<Account> named(String name) {
        return state(name)
                .filter(state -> state.works(VietNam.dateOf(clock.instant())))
                .flatMap(state -> credentials.of(name).map(credential -> new Account(
                        state.actor(),
                        credential.hash(),
                        state.forPrograms() ? Use.INTERFACE : Use.FIRST_STEP_TO_PAGES)));
    }

    @Override
    public List<Account> shown() {
        return List.of();
    }

    /** An account as the log tells it; empty when it was never opened. */
    public Optional<AccountState> state(String name) {
        return state(history.stream(AccountDecider.stream(name)));
    }

    Optional<AccountState> state(List<Recorded<Event>> events) {
        Optional<AccountState> state = decider.initial();
        for (Recorded<Event> recorded : events) {
            state = decider.evolve(state, (AccountEvent) recorded.event());
        }
        return state;
    }
}
