package vigil.alarms.bell;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vigil.alarms.AlarmBell;
import vigil.alarms.AlarmEvent.AlarmRaised;
import vigil.alarms.AlarmKind;
import vigil.alarms.Stage;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.kernel.Role;
import vigil.law.Words;
import vigil.projections.FollowUp;
import vigil.questions.GlassBroken;

/** Tells those who watch over personal data at once, by night too, that somebody reads outside their scope. */
@Component
class AlarmWhenTheGlassIsBroken implements FollowUp {

    private static final Words WHAT = new Words(
            "Tài khoản {by} đã mở hồ sơ ngoài phạm vi trong trường hợp khẩn cấp",
            "Account {by} has opened a file outside its scope in an emergency");

    private final AlarmBell bell;

    AlarmWhenTheGlassIsBroken(AlarmBell bell) {
        this.bell = bell;
    }

    @Override
    public String name() {
        return "alarm-broken-glass";
    }

    @Override
    public Set<Class<?>> follows() {
        return Set.of(GlassBroken.class);
    }

    @Override
    public void react(Recorded<Event> recorded) {
        if (!(recorded.event() instanceof GlassBroken broken)) return;
        boolean ofAPerson = broken.stream().startsWith("person-");
        bell.ring(recorded.eventId(), new AlarmRaised(
                AlarmKind.BREAK_GLASS,
                ofAPerson ? null : broken.stream(),
                null,
                "break-glass",
                Stage.HAPPENED,
                WHAT.filled(java.util.Map.of("by", recorded.by())),
                null,
                null,
                true,
                List.of(Role.DATA_PROTECTION)));
    }
}
