package vigil.accounts.keep;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vigil.accounts.AccountCommand.OpenAccount;
import vigil.accounts.AccountRule;
import vigil.commands.CommandDesk;
import vigil.commands.Order;
import vigil.ground.Mode;
import vigil.ground.Settings;
import vigil.ground.Trouble.Patiently;
import vigil.kernel.Actor;
import vigil.kernel.Refused;
import vigil.kernel.Role;

/**
 * Lets an office's first administrator in: whoever starts the server reads a password for one use. Of several servers that
 * start together one keeps its password and says it; all of them find the account opened. Deleting the kept credential of
 * {@code admin} and starting again gives a new password, for an administrator who has lost everything.
 */
@Component
class FirstAdministrator {

    static final String NAME = "admin";

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final Actor FIRST_START = Actor.of("first-start", Role.ADMINISTRATOR);

    private final Settings settings;
    private final Credentials credentials;
    private final OfficeAccounts accounts;
    private final CommandDesk desk;

    FirstAdministrator(Settings settings, Credentials credentials, OfficeAccounts accounts, CommandDesk desk) {
        this.settings = settings;
        this.credentials = credentials;
        this.accounts = accounts;
        this.desk = desk;
    }

    @EventListener(ApplicationReadyEvent.class)
    void onReady() {
        if (settings.mode() != Mode.LOCAL) return;
        credentials
                .issueFirst(NAME)
                .ifPresent(password -> LOG.warn(
                        "The administrator is '{}' with the password {} for one use (shown only now)", NAME, password));
        Patiently.run("open the first account", () -> {
            if (accounts.state(NAME).isEmpty()) open();
        });
    }

    private void open() {
        var account = new OpenAccount(NAME, Role.ADMINISTRATOR, null, null, null, false);
        try {
            desk.give(Order.of(account, null, FIRST_START));
        } catch (Refused refused) {
            if (refused.rule() != AccountRule.ACCOUNT_NAME_IS_TAKEN) throw refused;
            LOG.info("another server has opened the first account");
        }
    }
}
