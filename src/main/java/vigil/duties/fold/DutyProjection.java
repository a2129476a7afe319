package vigil.duties.fold;

import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.accident.AccidentEvent;
import vigil.accident.NoticeEvent.AccidentMerged;
import vigil.accident.NoticeEvent.AccidentReported;
import vigil.accident.NoticeEvent.FactsCorrected;
import vigil.duties.fold.DutyFile.Pending;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.kernel.VietNam;
import vigil.law.Duty;
import vigil.law.Law;
import vigil.projections.Projection;

/** One document per case: what the law demands after the events so far. */
@Component
public class DutyProjection implements Projection<DutyFile> {

    private final Law law;
    private final AccountFold accounts;

    public DutyProjection(Law law) {
        this.law = law;
        this.accounts = new AccountFold(law);
    }

    @Override
    public String name() {
        return "duties";
    }

    @Override
    public int version() {
        return 6;
    }

    @Override
    public String data() {
        return law.edition().fingerprint();
    }

    @Override
    public Class<DutyFile> view() {
        return DutyFile.class;
    }

    @Override
    public List<Bson> indexes() {
        return List.of(
                Indexes.ascending("pending.end"), Indexes.ascending("position"), Indexes.ascending("provinceCode", "occurredOn"));
    }

    @Override
    public Optional<String> key(Recorded<? extends Event> event) {
        return event.event() instanceof AccidentEvent ? Optional.of(event.stream()) : Optional.empty();
    }

    @Override
    public @Nullable DutyFile evolve(@Nullable DutyFile before, Recorded<? extends Event> recorded) {
        return switch (recorded.event()) {
            case AccidentReported e -> opened(e, recorded);
            case AccidentEvent e when before != null -> evolved(before, e, recorded);
            default -> before;
        };
    }

    private DutyFile opened(AccidentReported e, Recorded<? extends Event> recorded) {
        Account account = accounts.opened(e, recorded.recordedAt());
        return file(
                recorded,
                new Heading(e.establishment().name(), e.provinceCode(), false),
                account);
    }

    private DutyFile evolved(DutyFile before, AccidentEvent event, Recorded<? extends Event> recorded) {
        String establishment = event instanceof FactsCorrected e && e.establishment() != null
                ? e.establishment().name()
                : before.establishment();
        boolean merged = before.merged() || event instanceof AccidentMerged;
        Heading heading = new Heading(establishment, before.provinceCode(), merged);
        Account account = accounts.evolve(before.account(), event, recorded);
        boolean same = account.equals(before.account()) && heading.equals(Heading.of(before));
        return same && law.isTheSameOnEveryDay() ? before : file(recorded, heading, account);
    }

    private record Heading(String establishment, String provinceCode, boolean merged) {

        static Heading of(DutyFile file) {
            return new Heading(file.establishment(), file.provinceCode(), file.merged());
        }
    }

    /** A merged case has no duties of its own: they go on under the other number. */
    private DutyFile file(Recorded<? extends Event> recorded, Heading heading, Account account) {
        List<Duty> duties = heading.merged() ? List.of() : law.reckonedOn(VietNam.dateOf(recorded.recordedAt())).duties(account.facts());
        return new DutyFile(
                recorded.stream(),
                heading.establishment(),
                heading.provinceCode(),
                account.accidentOn(),
                heading.merged(),
                account,
                duties,
                duties.stream()
                        .filter(duty -> duty.state() == Duty.State.OPEN)
                        .map(Pending::of)
                        .toList());
    }
}
