package vigil.alarms.bell;

import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.alarms.AlarmEvent.AlarmMailed;
import vigil.alarms.AlarmEvent.AlarmRaised;
import vigil.alarms.AlarmEvent.AlarmSeen;
import vigil.alarms.AlarmEvent;
import vigil.alarms.AlarmView.Told;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.projections.Projection;

/** One document per alarm: what it says, who was told of it, who has seen it. */
@Component
public class AlarmProjection implements Projection<AlarmFile> {

    @Override
    public String name() {
        return "alarms";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<AlarmFile> view() {
        return AlarmFile.class;
    }

    @Override
    public List<Bson> indexes() {
        return List.of(
                Indexes.compoundIndex(Indexes.ascending("raised.tell"), Indexes.descending("raisedAt"), Indexes.ascending("_id")),
                Indexes.compoundIndex(Indexes.ascending("raised.account"), Indexes.descending("raisedAt"), Indexes.ascending("_id")),
                Indexes.compoundIndex(Indexes.descending("raisedAt"), Indexes.ascending("_id")));
    }

    @Override
    public Optional<String> key(Recorded<? extends Event> event) {
        if (!(event.event() instanceof AlarmEvent alarm)) return Optional.empty();
        return Optional.of(switch (alarm) {
            case AlarmRaised _ -> event.stream();
            case AlarmMailed mailed -> mailed.alarm();
            case AlarmSeen seen -> seen.alarm();
        });
    }

    @Override
    public @Nullable AlarmFile evolve(@Nullable AlarmFile before, Recorded<? extends Event> event) {
        if (event.event() instanceof AlarmRaised raised) {
            return new AlarmFile(event.stream(), raised, event.recordedAt(), List.of(), List.of());
        }
        if (before == null) return null;
        return switch (event.event()) {
            case AlarmMailed mailed -> before.told(new Told(mailed.account(), event.recordedAt(), mailed.outcome()));
            case AlarmSeen _ -> before.seenBy(event.by(), event.recordedAt());
            default -> before;
        };
    }
}
