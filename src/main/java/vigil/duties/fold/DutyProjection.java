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
import vigil.kernel.Confidential;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.kernel.VietNam;
import vigil.law.Law;
import vigil.projections.Projection;

/** One document per case: what its duties follow from after the events so far. */
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
        return 8;
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

    @Override
    public DutyFile finished(DutyFile after) {
        return after.withPending(law);
    }

    private DutyFile opened(AccidentReported e, Recorded<? extends Event> recorded) {
        Account account = accounts.opened(e, recorded.recordedAt());
        return new DutyFile(
                recorded.stream(),
                e.establishment().name(),
                e.provinceCode(),
                account.accidentOn(),
                false,
                VietNam.dateOf(recorded.recordedAt()),
                account,
                List.of());
    }

    /** The day counts only for what changes the case, unless the law itself changes from day to day. */
    private DutyFile evolved(DutyFile before, AccidentEvent event, Recorded<? extends Event> recorded) {
        Confidential establishment = event instanceof FactsCorrected e && e.establishment() != null
                ? e.establishment().name()
                : before.establishment();
        boolean merged = before.merged() || event instanceof AccidentMerged;
        Account account = accounts.evolve(before.account(), event, recorded);
        boolean same = account.equals(before.account())
                && establishment.equals(before.establishment())
                && merged == before.merged();
        if (same && law.isTheSameOnEveryDay()) return before;
        return new DutyFile(
                before.number(),
                establishment,
                before.provinceCode(),
                account.accidentOn(),
                merged,
                VietNam.dateOf(recorded.recordedAt()),
                account,
                before.pending());
    }
}
