package vigil.alarms.post;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import vigil.alarms.AlarmEvent.AlarmRaised;
import vigil.alarms.bell.AlarmFile;
import vigil.alarms.people.Directory;

/**
 * Mails that do not go by the log and its read models, for what would stop just these. What the mail server does not take is
 * tried again every round for a day, as long as this server runs.
 */
@Component
class LettersAtOnce {

    private static final Logger LOG = LoggerFactory.getLogger(LettersAtOnce.class);
    private static final Duration GIVEN_UP_AFTER = Duration.ofDays(1);

    private final Directory directory;
    private final Letters letters;
    private final MailSettings settings;
    private final Clock clock;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();

    LettersAtOnce(Directory directory, Letters letters, MailSettings settings, Clock clock) {
        this.directory = directory;
        this.letters = letters;
        this.settings = settings;
        this.clock = clock;
    }

    private record Waiting(String address, AlarmFile alarm) {}

    /** For everybody whom it is meant for and who has given an address. */
    void send(AlarmRaised alarm) {
        if (!settings.isSet()) return;
        AlarmFile file = new AlarmFile(UUID.randomUUID().toString(), alarm, clock.instant(), List.of(), List.of());
        for (Directory.Person person : directory.meant(alarm)) {
            String address = person.preferences().email();
            if (address != null) waiting.add(new Waiting(address, file));
        }
    }

    /** Hands over what waits. */
    void carry() {
        int count = waiting.size();
        for (int i = 0; i < count; i++) {
            Waiting next = waiting.poll();
            if (next != null && !sent(next) && isFresh(next)) waiting.add(next);
        }
    }

    private boolean sent(Waiting one) {
        try {
            letters.send(one.address(), List.of(one.alarm()));
            return true;
        } catch (MailException e) {
            LOG.warn("The mail server did not take that the log is broken: {}", e.getClass().getSimpleName());
            return false;
        }
    }

    private boolean isFresh(Waiting one) {
        return clock.instant().isBefore(one.alarm().raisedAt().plus(GIVEN_UP_AFTER));
    }
}
