package vigil.duties.fold;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vigil.accident.AccidentEvent;
import vigil.accident.ClosureEvent.CaseReopened;
import vigil.accident.ClosureEvent.ClosureApproved;
import vigil.accident.DirectiveEvent;
import vigil.accident.InvestigationEvent;
import vigil.accident.Notice;
import vigil.accident.NoticeEvent.*;
import vigil.duties.fold.Account.Victim;
import vigil.kernel.Recorded;
import vigil.law.CaseFacts.Inquiry;
import vigil.law.Law;

/** Keeps the account of a case. */
final class AccountFold {

    private static final Set<Notice.Form> DECLARATIONS = Set.of(Notice.Form.III, Notice.Form.IV);

    private final Law law;

    AccountFold(Law law) {
        this.law = law;
    }

    Account opened(AccidentReported event, Instant recordedAt) {
        Account account = new Account(
                event.occurred().date(), recordedAt, event.employment(), null, null, null, QuickReports.NONE,
                event.casualties(), false, null, List.of(), Families.NONE, Inquiry.NOT_BEGUN, List.of(), List.of(), null);
        return grave(account, null, recordedAt);
    }

    Account evolve(Account a, AccidentEvent event, Recorded<?> recorded) {
        Account next = new Account(
                event instanceof FactsCorrected e && e.occurred() != null
                        ? e.occurred().date()
                        : a.accidentOn(),
                a.reportedAt(),
                event instanceof FactsCorrected e && e.employment() != null ? e.employment() : a.employment(),
                noticed(a.noticedAt(), event),
                declared(a.declaredAt(), event),
                told(a.communeToldAt(), event),
                a.quickReports().evolve(event, recorded.recordedAt()),
                event instanceof NoticeReceived e && e.casualties() != null ? e.casualties() : a.stated(),
                a.confirmed() || event instanceof VictimsConfirmed,
                a.graveSince(),
                victims(a.victims(), event, recorded.recordedAt()),
                a.families().evolve(recorded),
                event instanceof InvestigationEvent e ? InquiryFold.evolve(a.inquiry(), e) : a.inquiry(),
                event instanceof DirectiveEvent e
                        ? DirectiveAccount.evolve(a.directives(), e)
                        : a.directives(),
                Happenings.evolve(a.happened(), event, recorded.recordedAt()),
                closed(a.closedAt(), event, recorded.recordedAt()));
        return grave(next, a, recorded.recordedAt());
    }

    /** The first notice dates what it or the report it came with says; whatever is told later, its recording. */
    private Account grave(Account now, @Nullable Account before, Instant recordedAt) {
        if (!law.grave(now.casualties())) return graveSince(now, null);
        boolean firstNotice = before != null && before.noticedAt() == null && now.noticedAt() != null;
        if (firstNotice) return graveSince(now, now.noticedAt());
        return now.graveSince() == null ? graveSince(now, recordedAt) : now;
    }

    private static Account graveSince(Account a, @Nullable Instant since) {
        return new Account(
                a.accidentOn(), a.reportedAt(), a.employment(), a.noticedAt(), a.declaredAt(), a.communeToldAt(),
                a.quickReports(), a.stated(), a.confirmed(), since, a.victims(), a.families(), a.inquiry(), a.directives(), a.happened(),
                a.closedAt());
    }

    private static @Nullable Instant noticed(@Nullable Instant earliest, AccidentEvent event) {
        if (!(event instanceof NoticeReceived e)) return earliest;
        Instant received = e.notice().receivedAt().toInstant();
        return earliest == null || received.isBefore(earliest) ? received : earliest;
    }

    /** When the first notice on a form of declaration was received. */
    private static @Nullable Instant declared(@Nullable Instant before, AccidentEvent event) {
        if (before != null || !(event instanceof NoticeReceived e)) return before;
        Notice.Form form = e.notice().form();
        return form != null && DECLARATIONS.contains(form) ? e.notice().receivedAt().toInstant() : null;
    }

    /** When the commune first told of it. */
    private static @Nullable Instant told(@Nullable Instant before, AccidentEvent event) {
        if (before != null || !(event instanceof NoticeReceived e)) return before;
        return e.notice().source() == Notice.Source.COMMUNE ? e.notice().receivedAt().toInstant() : null;
    }

    private static @Nullable Instant closed(@Nullable Instant before, AccidentEvent event, Instant recordedAt) {
        return switch (event) {
            case ClosureApproved _ -> recordedAt;
            case CaseReopened _ -> null;
            default -> before;
        };
    }

    private static List<Victim> victims(List<Victim> all, AccidentEvent event, Instant recordedAt) {
        return switch (event) {
            case VictimAdded e ->
                Families.plus(
                        all, new Victim(e.victimId(), e.condition(), either(e.since(), recordedAt)));
            case VictimConditionChanged e -> change(all, e.victimId(), v -> changed(v, e));
            case VictimCorrected e -> change(all, e.victimId(), v -> corrected(v, e));
            case VictimWithdrawn e -> Families.without(all, v -> v.victimId().equals(e.victimId()));
            default -> all;
        };
    }

    private static Victim changed(Victim v, VictimConditionChanged e) {
        return new Victim(v.victimId(), e.condition(), e.at().toInstant());
    }

    private static Victim corrected(Victim v, VictimCorrected e) {
        return e.since() == null ? v : new Victim(v.victimId(), v.condition(), e.since().toInstant());
    }

    private static Instant either(@Nullable OffsetDateTime told, Instant recordedAt) {
        return told == null ? recordedAt : told.toInstant();
    }

    private static List<Victim> change(List<Victim> all, String victimId, UnaryOperator<Victim> change) {
        return all.stream()
                .map(victim -> victim.victimId().equals(victimId) ? change.apply(victim) : victim)
                .toList();
    }
}
