package vigil.alarms.bell;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vigil.alarms.AlarmBell;
import vigil.alarms.AlarmEvent.AlarmRaised;
import vigil.alarms.AlarmKind;
import vigil.alarms.ladder.Ladder;
import vigil.alarms.ladder.Ladder.Reached;
import vigil.duties.DutyBoard;
import vigil.duties.DutyBoard.Owed;
import vigil.law.Duty;

/**
 * Looks over the open duties of all cases and raises the alarm of the step each has reached, on the way to its end or, where
 * the law says "at once" and names none, since its beginning. Time alone makes a duty late,
 * so nothing in the log can start it: somebody has to look, again and again.
 */
@Component
public class AlarmWhenADutyNearsItsEnd {

    /** More occasions than this are not remembered; the log knows them anyway. */
    private static final int MOST = 100_000;

    private final DutyBoard duties;
    private final Ladder ladder;
    private final AlarmBell bell;
    private final Clock clock;
    private final Set<String> rung = ConcurrentHashMap.newKeySet();

    AlarmWhenADutyNearsItsEnd(DutyBoard duties, Ladder ladder, AlarmBell bell, Clock clock) {
        this.duties = duties;
        this.ladder = ladder;
        this.bell = bell;
        this.clock = clock;
    }

    /** Looks once. */
    public void look() {
        Instant now = clock.instant();
        duties.lateBefore(now.plus(ladder.outlook()).plusMillis(1), owed -> consider(owed, now));
        duties.withoutEnd(owed -> considerAtOnce(owed, now));
    }

    private void consider(Owed owed, Instant now) {
        Duty duty = owed.duty();
        Instant end = duty.end();
        if (end == null) return;
        ladder.reached(duty.since(), end, duty.dueAt() != null, now).ifPresent(step -> ring(owed, step));
    }

    private void considerAtOnce(Owed owed, Instant now) {
        Duty duty = owed.duty();
        ladder.reachedAtOnce(duty.basis().rule(), duty.since(), now).ifPresent(step -> ring(owed, step));
    }

    private void ring(Owed owed, Reached step) {
        String occasion = step.occasion(owed.duty().id());
        if (rung.size() > MOST) rung.clear();
        if (rung.contains(owed.number() + occasion)) return;
        bell.ring(occasion, alarm(owed, step));
        rung.add(owed.number() + occasion);
    }

    private static AlarmRaised alarm(Owed owed, Reached step) {
        Duty duty = owed.duty();
        return new AlarmRaised(
                AlarmKind.DUTY,
                owed.number(),
                owed.unit(),
                duty.id(),
                step.stage(),
                duty.title(),
                owed.due(),
                duty.basis().reference(),
                step.statutory(),
                step.roles(duty.whose()));
    }
}
