package vigil.documents.keeping;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vigil.documents.EvidenceSettings;

/** Looks after the files again and again, once the server is ready. */
@Component
class KeepingRounds implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(KeepingRounds.class);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("evidence").daemon().factory());
    private final Rechecks rechecks;
    private final Leftovers leftovers;
    private final Duration every;

    KeepingRounds(Rechecks rechecks, Leftovers leftovers, EvidenceSettings settings) {
        this.rechecks = rechecks;
        this.leftovers = leftovers;
        this.every = settings.recheck().every();
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (every.isZero()) return;
        thread.scheduleWithFixedDelay(() -> go("look at the files", rechecks::round), 60_000, every.toMillis(), TimeUnit.MILLISECONDS);
        thread.scheduleWithFixedDelay(() -> go("remove leftovers", leftovers::remove), 90_000, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A round that fails is made again; a scheduled task that throws would never run again. */
    private static void go(String what, Runnable round) {
        try {
            round.run();
        } catch (RuntimeException e) {
            LOG.warn("Could not {}; trying again next round", what, e);
        }
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
