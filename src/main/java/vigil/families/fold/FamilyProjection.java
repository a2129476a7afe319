package vigil.families.fold;

import com.mongodb.client.model.Indexes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.accident.AccidentEvent;
import vigil.accident.ClosureEvent.CaseReopened;
import vigil.accident.ClosureEvent.ClosureApproved;
import vigil.accident.CondolenceEvent.RelativeAdded;
import vigil.accident.NoticeEvent.AccidentMerged;
import vigil.accident.NoticeEvent.AccidentReported;
import vigil.accident.NoticeEvent.FactsCorrected;
import vigil.accident.NoticeEvent.VictimAdded;
import vigil.families.fold.FamilyFile.Kept;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.projections.Projection;

/** One document per case: its families. */
@Component
public class FamilyProjection implements Projection<FamilyFile> {

    @Override
    public String name() {
        return "families";
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public Class<FamilyFile> view() {
        return FamilyFile.class;
    }

    @Override
    public List<Bson> indexes() {
        return List.of(Indexes.ascending("waiting"), Indexes.ascending("provinceCode", "occurredOn"));
    }

    @Override
    public Optional<String> key(Recorded<? extends Event> event) {
        return event.event() instanceof AccidentEvent ? Optional.of(event.stream()) : Optional.empty();
    }

    @Override
    public @Nullable FamilyFile evolve(@Nullable FamilyFile before, Recorded<? extends Event> recorded) {
        return switch (recorded.event()) {
            case AccidentReported e -> new FamilyFile(
                    recorded.stream(), e.establishment().name(), e.provinceCode(), e.occurred().date(), false, false, false,
                    Map.of(), List.of());
            case AccidentEvent e when before != null -> evolved(before, e, recorded);
            default -> before;
        };
    }

    private static FamilyFile evolved(FamilyFile before, AccidentEvent event, Recorded<? extends Event> recorded) {
        FactsCorrected facts = event instanceof FactsCorrected corrected ? corrected : null;
        boolean ended = switch (event) {
            case ClosureApproved _, AccidentMerged _ -> true;
            case CaseReopened _ -> false;
            default -> before.ended();
        };
        List<Kept> families = KeptFold.evolve(before.families(), event, recorded.recordedAt());
        FamilyFile after = new FamilyFile(
                before.number(),
                facts != null && facts.establishment() != null ? facts.establishment().name() : before.establishment(),
                before.provinceCode(),
                facts != null && facts.occurred() != null ? facts.occurred().date() : before.occurredOn(),
                ended,
                before.merged() || event instanceof AccidentMerged,
                false,
                persons(before.persons(), event),
                families);
        return after.thatWaits(families.stream().anyMatch(after::waitsFor));
    }

    private static Map<String, String> persons(Map<String, String> before, AccidentEvent event) {
        return switch (event) {
            case VictimAdded e -> with(before, e.victimId(), e.personId());
            case RelativeAdded e -> with(before, e.relativeId(), e.personId());
            default -> before;
        };
    }

    private static Map<String, String> with(Map<String, String> before, String id, String person) {
        Map<String, String> more = new LinkedHashMap<>(before);
        more.put(id, person);
        return more;
    }
}
