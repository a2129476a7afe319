package vigil.register.fold;

import com.mongodb.client.model.Indexes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.accident.AccidentEvent;
import vigil.accident.NoticeEvent.AccidentMerged;
import vigil.accident.NoticeEvent.AccidentReported;
import vigil.accident.NoticeEvent.CompetenceAssessed;
import vigil.accident.NoticeEvent.SeverityAssessed;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.law.CodeLists.Kind;
import vigil.law.Law;
import vigil.law.Level;
import vigil.law.Severity;
import vigil.projections.Projection;
import vigil.register.CaseListEntry.Status;
import vigil.register.SearchWords;
import vigil.register.fold.Line.Facts;
import vigil.register.fold.Line.Harm;

/** One document per case: its line in the register. */
@Component
public class RegisterProjection implements Projection<Line> {

    private final Law law;

    public RegisterProjection(Law law) {
        this.law = law;
    }

    @Override
    public String name() {
        return "register";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public String data() {
        return law.edition().fingerprint();
    }

    @Override
    public Class<Line> view() {
        return Line.class;
    }

    @Override
    public List<Bson> indexes() {
        return List.of(
                Indexes.descending("occurredAt", "_id"),
                Indexes.compoundIndex(Indexes.ascending("provinceCode"), Indexes.descending("occurredAt", "_id")),
                Indexes.descending("severityRank", "occurredAt", "_id"),
                Indexes.descending("position"),
                Indexes.ascending("words"));
    }

    @Override
    public Optional<String> key(Recorded<? extends Event> event) {
        return event.event() instanceof AccidentEvent ? Optional.of(event.stream()) : Optional.empty();
    }

    @Override
    public @Nullable Line evolve(@Nullable Line before, Recorded<? extends Event> recorded) {
        return switch (recorded.event()) {
            case AccidentReported e -> opened(e, recorded);
            case AccidentEvent e when before != null -> evolved(before, e, recorded);
            default -> before;
        };
    }

    /** What the line says beside facts and casualties. */
    private record Standing(
            @Nullable Severity severity, @Nullable Level level, Status status, @Nullable String mergedInto) {}

    /** The facts and the words they are found by. */
    private record Found(Facts facts, List<String> words) {}

    private Line opened(AccidentReported e, Recorded<? extends Event> recorded) {
        Harm harm = new Harm(e.casualties(), false, List.of());
        Standing standing = new Standing(null, null, Status.OPEN, null);
        Facts facts = LineFold.facts(e);
        Found found = new Found(facts, words(recorded.stream(), e.provinceCode(), facts));
        return line(recorded, e.provinceCode(), found, harm, standing);
    }

    private Line evolved(Line before, AccidentEvent event, Recorded<? extends Event> recorded) {
        Standing standing = new Standing(
                event instanceof SeverityAssessed e ? e.severity() : before.severity(),
                event instanceof CompetenceAssessed e ? e.level() : before.level(),
                LineFold.status(before.status(), event),
                event instanceof AccidentMerged e ? e.into() : before.mergedInto());
        Facts facts = LineFold.facts(before.facts(), event);
        List<String> words = facts.equals(before.facts()) ? before.words() : words(before.number(), before.provinceCode(), facts);
        Found found = new Found(facts, words);
        return line(recorded, before.provinceCode(), found, LineFold.harm(before.harm(), event), standing);
    }

    private Line line(
            Recorded<? extends Event> recorded, String provinceCode, Found found, Harm harm, Standing standing) {
        Facts facts = found.facts();
        return new Line(
                recorded.stream(),
                provinceCode,
                facts.occurred().date(),
                facts.occurred().at().toInstant().toEpochMilli(),
                facts,
                harm,
                standing.severity(),
                rank(standing.severity()),
                standing.level(),
                standing.status(),
                standing.mergedInto(),
                found.words(),
                recorded.recordedAt(),
                recorded.sequence() + 1,
                recorded.position());
    }

    private static int rank(@Nullable Severity severity) {
        return switch (severity) {
            case null -> 0;
            case LIGHT -> 1;
            case SEVERE -> 2;
            case FATAL -> 3;
        };
    }

    private List<String> words(String number, String provinceCode, Facts facts) {
        LocalDate day = facts.occurred().date();
        return SearchWords.of(
                number,
                facts.establishment().taxCode(),
                law.places().name(provinceCode, day),
                meaning(Kind.SECTOR, facts.sector(), day),
                meaning(Kind.INJURING_FACTOR, facts.injuringFactor(), day));
    }

    private @Nullable String meaning(Kind list, @Nullable String code, LocalDate day) {
        return code == null ? null : law.codes().name(list, code, day).vi();
    }
}
