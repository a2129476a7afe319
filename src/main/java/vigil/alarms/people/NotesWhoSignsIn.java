package vigil.alarms.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import vigil.kernel.Actor;

/** Keeps the directory up to date from every way of signing in; programs that sign in with each request are noted hourly. */
@Component
final class NotesWhoSignsIn {

    private static final Duration OFTEN_ENOUGH = Duration.ofHours(1);
    private static final int MOST = 10_000;

    private final Directory directory;
    private final Clock clock;
    private final Map<Actor, Instant> noted = new ConcurrentHashMap<>();

    NotesWhoSignsIn(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    @EventListener
    void on(AuthenticationSuccessEvent event) {
        if (!(event.getAuthentication().getPrincipal() instanceof Actor actor)) return;
        Instant now = clock.instant();
        Instant before = noted.get(actor);
        if (before != null && Duration.between(before, now).abs().compareTo(OFTEN_ENOUGH) < 0) return;
        if (noted.size() >= MOST) noted.clear();
        noted.put(actor, now);
        directory.signedIn(actor);
    }
}
