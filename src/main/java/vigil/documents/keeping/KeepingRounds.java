package vigil.documents.keeping;

import java.time.Duration;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vigil.documents.EvidenceSettings;
import vigil.ground.Rounds;

/** Looks after the files again and again, once the server is ready. */
@Component
class KeepingRounds implements DisposableBean {

    private final Rechecks rechecks;
    private final Leftovers leftovers;
    private final Duration every;
    private final Rounds rounds;

    KeepingRounds(Rechecks rechecks, Leftovers leftovers, EvidenceSettings settings) {
        this.rechecks = rechecks;
        this.leftovers = leftovers;
        this.every = settings.recheck().every();
        this.rounds = new Rounds("evidence", every);
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (every.isZero()) return;
        rounds.begin(Duration.ofSeconds(60), "look at the files", rechecks::round);
        rounds.begin(Duration.ofSeconds(90), "remove leftovers", leftovers::remove);
    }

    @Override
    public void destroy() {
        rounds.close();
    }
}
