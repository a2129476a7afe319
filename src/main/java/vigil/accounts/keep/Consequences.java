package vigil.accounts.keep;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.accounts.AccountEvent;
import vigil.accounts.AccountEvent.AccountEnabled;
import vigil.accounts.AccountEvent.AccountOpened;
import vigil.accounts.AccountEvent.AdministratorStays;
import vigil.accounts.AccountEvent.NewPasswordRequired;
import vigil.accounts.AccountEvent.PasswordReset;
import vigil.accounts.AccountEvent.SecondFactorReset;
import vigil.accounts.AccountState;
import vigil.commands.Answer;
import vigil.kernel.Event;
import vigil.security.Sessions;

/**
 * Does, beside the log, what belongs to something that was done with an account: passwords, second factors, open sessions. The
 * log comes first: what was not done beside it can be ordered again, and a repeated order does nothing a second time.
 */
@Component
public class Consequences {

    private final Credentials credentials;
    private final OfficeAccounts accounts;
    private final Sessions sessions;

    Consequences(Credentials credentials, OfficeAccounts accounts, Sessions sessions) {
        this.credentials = credentials;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    /** Does it; a new password, told this once, when there is one. */
    public @Nullable String of(String name, Answer answer) {
        long position = answer.receipt().position();
        String told = null;
        for (Event event : answer.events()) {
            String password = of(name, event, position);
            if (password != null) told = password;
        }
        return told;
    }

    /** Until when a password is good that was given for one use; {@code null} for any other. */
    public @Nullable Instant goodUntil(String name) {
        return credentials.of(name).map(Credentials.Credential::goodUntil).orElse(null);
    }

    private @Nullable String of(String name, Event event, long position) {
        if (!(event instanceof AccountEvent of)) return null;
        if (endsSessions(of)) sessions.endAll(name, null);
        return switch (of) {
            case AccountOpened opened -> credentials.issue(name, opened.forPrograms(), position).orElse(null);
            case PasswordReset _ -> credentials.issue(name, isForPrograms(name), position).orElse(null);
            case SecondFactorReset _ -> {
                credentials.forgetSecondFactor(name, position);
                yield null;
            }
            case NewPasswordRequired _ -> {
                credentials.requireChange(name, position);
                yield null;
            }
            default -> null;
        };
    }

    private static boolean endsSessions(AccountEvent event) {
        return !(event instanceof AccountOpened || event instanceof AccountEnabled || event instanceof AdministratorStays);
    }

    private boolean isForPrograms(String name) {
        return accounts.state(name).filter(AccountState::forPrograms).isPresent();
    }
}
