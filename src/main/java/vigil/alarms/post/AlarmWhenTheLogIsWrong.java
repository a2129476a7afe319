package vigil.alarms.post;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vigil.alarms.AlarmBell;
import vigil.alarms.AlarmEvent.AlarmRaised;
import vigil.alarms.AlarmKind;
import vigil.alarms.Stage;
import vigil.eventlog.Line;
import vigil.eventlog.Verification;
import vigil.kernel.Role;
import vigil.kernel.VietNam;
import vigil.law.Words;

/**
 * Tells leaders and auditors at any hour, once a day as long as it lasts, that the log is not as it must be. While its line is
 * broken nobody who follows the log hears of an alarm, so the mail then does not wait for one who follows.
 */
@Component
public class AlarmWhenTheLogIsWrong {

    private static final Logger LOG = LoggerFactory.getLogger(AlarmWhenTheLogIsWrong.class);
    private static final List<Role> TELL = List.of(Role.LEADER, Role.AUDITOR);

    private static final Words BROKEN = new Words(
            "Nhật ký bị đứt tại vị trí {position}; máy chủ tạm ngừng nhận việc mới cho đến khi người vận hành khắc phục",
            "The log is broken at position {position}; no commands are taken until those who run the server have put it right");
    private static final Words WRONG = new Words(
            "Kiểm chứng nhật ký phát hiện chỗ không khớp tại vị trí {position}",
            "Verifying the log found something that does not fit at position {position}");

    private final Line line;
    private final Verification verification;
    private final Ringing ringing;
    private final LettersAtOnce letters;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    AlarmWhenTheLogIsWrong(Line line, Verification verification, Ringing ringing, LettersAtOnce letters) {
        this.line = line;
        this.verification = verification;
        this.ringing = ringing;
        this.letters = letters;
    }

    /** The bell, and which day it is. */
    @Component
    record Ringing(AlarmBell bell, Clock clock) {}

    /** Looks once. */
    public void look() {
        line.broken().ifPresent(broken -> {
            if (rings("line", broken.position(), BROKEN)) letters.send(alarm(broken.position(), BROKEN));
        });
        verification.report().wrong().forEach(wrong -> rings(wrong.during(), wrong.position(), WRONG));
        letters.carry();
    }

    private boolean rings(String how, long position, Words what) {
        String occasion = how + "|" + position + "|" + VietNam.dateOf(ringing.clock().instant());
        try {
            return ringing.bell().ring(occasion, alarm(position, what));
        } catch (RuntimeException e) { // a log that is broken may not even take an alarm: then each server tells by itself
            LOG.warn("That the log is not as it must be cannot be recorded in it: {}", e.toString());
            return told.add(occasion);
        }
    }

    private static AlarmRaised alarm(long position, Words what) {
        Words said = what.filled(Map.of("position", String.valueOf(position)));
        return new AlarmRaised(
                AlarmKind.LOG, null, null, "position-" + position, Stage.HAPPENED, said, null, null, true, TELL);
    }
}
