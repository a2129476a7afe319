package vigil.alarms.bell;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.accident.NoticeEvent.AccidentReported;
import vigil.accident.NoticeEvent.FileFoundBroken;
import vigil.alarms.AlarmBell;
import vigil.alarms.AlarmEvent.AlarmRaised;
import vigil.alarms.AlarmKind;
import vigil.alarms.Stage;
import vigil.eventlog.EventHistory;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.kernel.Role;
import vigil.kernel.VietNam;
import vigil.law.Law;
import vigil.law.Places;
import vigil.law.Words;
import vigil.projections.FollowUp;

/** Tells those who work on a case, who answer for it and who audit it that a file of it no longer is what was uploaded. */
@Component
class AlarmWhenAFileIsBroken implements FollowUp {

    private static final Words CHANGED = new Words(
            "Nội dung một tài liệu của hồ sơ không còn khớp mã băm đã ghi trong nhật ký",
            "The content of a document of the case no longer matches its hash in the log");
    private static final Words MISSING = new Words(
            "Nội dung một tài liệu của hồ sơ không còn trong kho lưu trữ",
            "The content of a document of the case is no longer in the store");

    private final AlarmBell bell;
    private final EventHistory history;
    private final Clock clock;
    private final Places places;

    AlarmWhenAFileIsBroken(AlarmBell bell, EventHistory history, Clock clock, Law law) {
        this.places = law.places();
        this.bell = bell;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "alarm-broken-file";
    }

    @Override
    public Set<Class<?>> follows() {
        return Set.of(FileFoundBroken.class);
    }

    @Override
    public void react(Recorded<Event> recorded) {
        if (!(recorded.event() instanceof FileFoundBroken broken)) return;
        Words what = switch (broken.how()) {
            case MISSING -> MISSING;
            case CHANGED, WHOLE -> CHANGED;
        };
        bell.ring(recorded.eventId(), new AlarmRaised(
                AlarmKind.EVIDENCE,
                recorded.stream(),
                unit(recorded.stream()),
                broken.fileId(),
                Stage.HAPPENED,
                what,
                null,
                null,
                false,
                List.of(Role.OFFICER, Role.PROVINCIAL, Role.LEADER, Role.AUDITOR)));
    }

    private @Nullable String unit(String number) {
        Optional<AccidentReported> reported = history.stream(number).stream()
                .filter(one -> one.event() instanceof AccidentReported)
                .map(one -> (AccidentReported) one.event())
                .findFirst();
        return reported.flatMap(e -> places.today(
                        e.provinceCode(), e.occurred().date(), VietNam.dateOf(clock.instant())))
                .orElse(null);
    }
}
