package vigil.accounts.keep;

import com.mongodb.MongoException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vigil.ground.Mode;
import vigil.ground.Settings;
import vigil.vault.VaultUnreachable;

/** Seals, at the start, the second factors that an earlier version kept in clear. What fails now happens at the next sign-in. */
@Component
class SealsClearFactors {

    private static final Logger LOG = LoggerFactory.getLogger(SealsClearFactors.class);

    private final Settings settings;
    private final Credentials credentials;

    SealsClearFactors(Settings settings, Credentials credentials) {
        this.settings = settings;
        this.credentials = credentials;
    }

    @EventListener(ApplicationReadyEvent.class)
    void onReady() {
        if (settings.mode() != Mode.LOCAL) return;
        try {
            int sealed = credentials.sealClearOnes();
            if (sealed > 0) LOG.info("{} second factors that were kept in clear are sealed now", sealed);
        } catch (VaultUnreachable | MongoException later) {
            LOG.warn("Second factors kept in clear are not sealed yet: {}", later.getMessage());
        }
    }
}
