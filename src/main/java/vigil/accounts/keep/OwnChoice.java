package vigil.accounts.keep;

import java.util.Map;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import vigil.accounts.CredentialChosen;
import vigil.accounts.CredentialChosen.What;
import vigil.eventlog.Attribution;
import vigil.eventlog.EventFamily;

/**
 * What somebody chooses for their own account. The log comes first: it says so even when it may not have come to it, never the
 * other way round, and whoever the account belongs to is told.
 */
@Component
public class OwnChoice {

    private final Credentials credentials;
    private final EventStore log;

    OwnChoice(Credentials credentials, EventStore log) {
        this.credentials = credentials;
        this.log = log;
    }

    @Bean
    static EventFamily ownChoices() {
        return new EventFamily(CredentialChosen.class);
    }

    /** A password, checked before. */
    public void password(String account, String password) {
        record(account, What.PASSWORD);
        credentials.change(account, password);
    }

    /** A second factor, proved by a first code. */
    public void secondFactor(String account, byte[] secret) {
        record(account, What.SECOND_FACTOR);
        credentials.secondFactor(account, secret);
    }

    private void record(String account, What what) {
        log.publish(new GenericEventMessage<>(new CredentialChosen(account, what), Map.of(Attribution.BY, account)));
    }
}
