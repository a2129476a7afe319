package vigil.retention.fold;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.accident.NoticeEvent;
import vigil.accident.NoticeEvent.AccidentMerged;
import vigil.accident.NoticeEvent.FactsCorrected;
import vigil.accident.NoticeEvent.FileAttached;
import vigil.accident.NoticeEvent.SeverityAssessed;
import vigil.accident.NoticeEvent.VictimAdded;
import vigil.accident.NoticeEvent.VictimWithdrawn;
import vigil.kernel.Confidential;
import vigil.law.Severity;
import vigil.retention.fold.KeptCase.File;
import vigil.retention.fold.KeptCase.Victim;

/** The accident, its victims and its files. */
final class NoticeFold {

    private NoticeFold() {}

    static KeptCase evolve(KeptCase before, NoticeEvent event) {
        return switch (event) {
            case FactsCorrected e -> corrected(before, e);
            case SeverityAssessed e -> told(before, before.establishment(), before.occurredOn(), e.severity(), before.mergedInto());
            case AccidentMerged e -> told(before, before.establishment(), before.occurredOn(), before.severity(), e.into());
            case VictimAdded e -> victims(before, With.plus(before.victims(), new Victim(e.victimId(), e.personId())));
            case VictimWithdrawn e -> victims(before, before.victims().stream()
                    .filter(victim -> !victim.victimId().equals(e.victimId()))
                    .toList());
            case FileAttached e -> With.files(before, With.plus(
                    before.files(), new File(e.fileId(), e.kind(), e.victimId(), e.sha256(), e.size(), false)));
            default -> before;
        };
    }

    private static KeptCase corrected(KeptCase before, FactsCorrected e) {
        Confidential establishment = e.establishment() == null ? before.establishment() : e.establishment().name();
        LocalDate day = e.occurred() == null ? before.occurredOn() : e.occurred().date();
        return told(before, establishment, day, before.severity(), before.mergedInto());
    }

    private static KeptCase told(
            KeptCase c, Confidential establishment, LocalDate day, @Nullable Severity severity, @Nullable String into) {
        return new KeptCase(
                c.number(), establishment, c.provinceCode(), day, severity, c.closedOn(), into, c.victims(), c.files(),
                c.left(), c.proposals(), c.holds());
    }

    private static KeptCase victims(KeptCase c, List<Victim> victims) {
        return new KeptCase(
                c.number(), c.establishment(), c.provinceCode(), c.occurredOn(), c.severity(), c.closedOn(),
                c.mergedInto(), victims, c.files(), c.left(), c.proposals(), c.holds());
    }
}
