package vigil.casefile.answer;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.casefile.CaseView.Status;
import vigil.casefile.ClosureView.Round;
import vigil.casefile.ClosureView.RoundKind;
import vigil.casefile.DirectiveView;
import vigil.casefile.FamilyView.Notification;
import vigil.casefile.InvestigationView.Published;
import vigil.casefile.InvestigationView.Team;
import vigil.casefile.Milestone;
import vigil.casefile.Milestone.Stop;
import vigil.casefile.NoticeView;
import vigil.casefile.VictimView;
import vigil.casefile.fold.CaseFile;
import vigil.kernel.Moment;
import vigil.kernel.Precision;
import vigil.kernel.VietNam;
import vigil.law.Condition;

/** The milestones of a case; the families' stop is there only when somebody has died. */
final class Milestones {

    private final CaseFile file;
    private final Function<Stop, String> title;

    private Milestones(CaseFile file, Function<Stop, String> title) {
        this.file = file;
        this.title = title;
    }

    static List<Milestone> of(CaseFile file, Function<Stop, String> title) {
        return new Milestones(file, title).all();
    }

    private List<Milestone> all() {
        List<Milestone> all = new ArrayList<>();
        all.add(stop(
                Stop.OCCURRED,
                file.facts().occurred(),
                file.harm().statements().getFirst().trace().position()));
        all.add(notified());
        if (!dead().isEmpty()) all.add(families());
        all.add(opened());
        all.add(directives());
        all.add(published());
        all.add(closed());
        return List.copyOf(all);
    }

    private Milestone notified() {
        return file.notices().stream()
                .min(Comparator.comparing(NoticeView::receivedAt))
                .map(first -> stop(Stop.NOTIFIED, at(first.receivedAt()), first.trace().position()))
                .orElseGet(() -> stop(Stop.NOTIFIED, null, null));
    }

    /** Reached when a relative of every dead victim has been told; the last of them dates it. */
    private Milestone families() {
        List<Notification> first = dead().stream()
                .flatMap(victim -> told(victim).min(Comparator.comparing(Notification::at)).stream())
                .toList();
        if (first.size() < dead().size()) return stop(Stop.FAMILY_INFORMED, null, null);
        Notification last = first.stream().max(Comparator.comparing(Notification::at)).orElseThrow();
        return stop(Stop.FAMILY_INFORMED, at(last.at()), last.trace().position());
    }

    private List<VictimView> dead() {
        return file.victims().stream()
                .filter(victim -> victim.withdrawn() == null && victim.condition() == Condition.DEAD)
                .toList();
    }

    private Stream<Notification> told(VictimView victim) {
        return file.families().relatives().stream()
                .filter(relative -> relative.victimId().equals(victim.victimId()))
                .flatMap(relative -> Stream.ofNullable(relative.notified()));
    }

    private Milestone opened() {
        return file.investigation().teams().stream()
                .filter(team -> team.decision() != null)
                .findFirst()
                .map(this::opened)
                .orElseGet(() -> stop(Stop.INVESTIGATION_OPENED, null, null));
    }

    private Milestone opened(Team team) {
        var decision = team.decision();
        Moment day = decision == null
                ? null
                : new Moment(
                        decision.date().atTime(LocalTime.NOON).atZone(VietNam.ZONE).toOffsetDateTime(),
                        Precision.DATE,
                        null);
        return stop(Stop.INVESTIGATION_OPENED, day, team.trace().position());
    }

    private Milestone directives() {
        return file.directives().stream()
                .flatMap(directive -> directive.steps().stream())
                .filter(step -> step.kind() == DirectiveView.StepKind.SENT && step.at() != null)
                .findFirst()
                .map(step -> stop(Stop.DIRECTIVES_ISSUED, at(step.at()), step.trace().position()))
                .orElseGet(() -> stop(Stop.DIRECTIVES_ISSUED, null, null));
    }

    private Milestone published() {
        List<Published> published = file.investigation().published();
        var planned = file.limit() == null ? null : file.limit().due();
        Published last = published.isEmpty() ? null : published.getLast();
        return new Milestone(
                Stop.MINUTES_PUBLISHED,
                title.apply(Stop.MINUTES_PUBLISHED),
                planned,
                last == null ? null : at(last.at()),
                last == null ? null : last.trace().position());
    }

    private Milestone closed() {
        if (file.status() != Status.CLOSED) return stop(Stop.CLOSED, null, null);
        Round round = file.closure().rounds().stream()
                .filter(one -> one.kind() == RoundKind.APPROVED)
                .reduce((_, later) -> later)
                .orElseThrow();
        OffsetDateTime when = round.trace().recordedAt().atZone(VietNam.ZONE).toOffsetDateTime();
        return stop(Stop.CLOSED, at(when), round.trace().position());
    }

    private static @Nullable Moment at(@Nullable OffsetDateTime time) {
        return time == null ? null : Moment.exactly(time);
    }

    private Milestone stop(Stop stop, @Nullable Moment actual, @Nullable Long position) {
        return new Milestone(stop, title.apply(stop), null, actual, position);
    }
}
