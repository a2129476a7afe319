package vigil.alarms.bell;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.alarms.AlarmBell;
import vigil.alarms.bell.DutyOccasions.Occasion;
import vigil.alarms.bell.DutyOccasions.Seen;
import vigil.alarms.ladder.Ladder;
import vigil.duties.DutyBoard;
import vigil.duties.DutyBoard.OpenCase;

/**
 * Looks over the open duties of all cases and raises the alarm of the step each has reached, on the way to its end or, where
 * the law says "at once" and names none, since its beginning. Time alone makes a duty late, so nothing in the log can start it:
 * somebody has to look, again and again. What is looked at is what can have come to a step since the last look: the cases in which
 * something has happened, and those whose next step is due. Everything is read at the first look, and once an hour in case something
 * was missed.
 */
@Component
public class AlarmWhenADutyNearsItsEnd {

    private static final Duration EVERYTHING_AFTER = Duration.ofHours(1);

    /** More occasions than this are not remembered; the log knows them anyway. */
    private static final int MOST = 100_000;

    private final DutyBoard duties;
    private final DutyOccasions occasions;
    private final AlarmBell bell;
    private final Clock clock;
    private final Set<String> rung = new HashSet<>();
    private final Map<String, Instant> next = new HashMap<>();
    private long position = -1;
    private @Nullable Instant everythingReadAt;

    AlarmWhenADutyNearsItsEnd(DutyBoard duties, Ladder ladder, AlarmBell bell, Clock clock) {
        this.duties = duties;
        this.occasions = new DutyOccasions(ladder);
        this.bell = bell;
        this.clock = clock;
    }

    /** Looks once. */
    public synchronized void look() {
        Instant now = clock.instant();
        if (isTimeForEverything(now)) {
            next.clear();
            position = duties.openAfter(-1, open -> consider(open, now));
            everythingReadAt = now;
            return;
        }
        position = duties.openAfter(position, open -> consider(open, now));
        List<String> reached = next.entrySet().stream()
                .filter(one -> !one.getValue().isAfter(now))
                .map(Map.Entry::getKey)
                .toList();
        reached.forEach(number -> consider(duties.open(number), now));
    }

    /** At first, after an hour, and when the clock was set back. */
    private boolean isTimeForEverything(Instant now) {
        Instant last = everythingReadAt;
        return last == null || now.isBefore(last) || !now.isBefore(last.plus(EVERYTHING_AFTER));
    }

    private void consider(OpenCase open, Instant now) {
        Seen seen = occasions.see(open, now);
        seen.reached().forEach(occasion -> ring(open.number(), occasion));
        Instant step = seen.next();
        if (step == null) next.remove(open.number());
        else next.put(open.number(), step);
    }

    private void ring(String number, Occasion occasion) {
        String name = number + occasion.name();
        if (rung.size() > MOST) rung.clear();
        if (rung.contains(name)) return;
        bell.ring(occasion.name(), occasion.alarm());
        rung.add(name);
    }
}
