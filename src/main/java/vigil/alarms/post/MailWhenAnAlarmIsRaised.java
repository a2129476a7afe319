package vigil.alarms.post;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.springframework.stereotype.Component;
import vigil.alarms.AlarmEvent.AlarmRaised;
import vigil.alarms.people.Delivery;
import vigil.alarms.people.Directory;
import vigil.alarms.post.Postbag.Alarm;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.projections.FollowUp;

/** Puts an alarm into the postbag for everybody it is meant for. */
@Component
class MailWhenAnAlarmIsRaised implements FollowUp {

    /** Older ones are history: a server that gets a mail host, or follows the log anew, does not send them. */
    private static final Duration FRESH = Duration.ofDays(2);

    private final Directory directory;
    private final Postbag postbag;
    private final MailSettings settings;
    private final Clock clock;

    MailWhenAnAlarmIsRaised(Directory directory, Postbag postbag, MailSettings settings, Clock clock) {
        this.directory = directory;
        this.postbag = postbag;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "mail-alarms";
    }

    @Override
    public Set<Class<?>> follows() {
        return Set.of(AlarmRaised.class);
    }

    @Override
    public void react(Recorded<Event> recorded) {
        if (!settings.isSet() || !(recorded.event() instanceof AlarmRaised alarm)) return;
        if (recorded.recordedAt().isBefore(clock.instant().minus(FRESH))) return;
        for (Directory.Person person : directory.meant(alarm)) {
            Delivery.time(person.preferences(), alarm, recorded.recordedAt())
                    .ifPresent(time -> postbag.put(new Alarm(recorded.stream(), recorded.position()), person.actor().id(), time));
        }
    }
}
