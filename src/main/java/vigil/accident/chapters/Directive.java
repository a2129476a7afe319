package vigil.accident.chapters;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vigil.accident.DirectiveEvent.DirectiveDrafted;

/**
 * One directive and its demands.
 *
 * @param drafter the account that drafted it
 * @param recheckDue the day by which somebody looks whether the remedy still holds, {@code null} when nobody need
 */
public record Directive(
        String id,
        String drafter,
        Stage stage,
        @Nullable OffsetDateTime sentAt,
        boolean acknowledged,
        List<Demanded> demands,
        @Nullable LocalDate recheckDue) {

    /** How far a directive has come. */
    public enum Stage {
        DRAFTED,
        SIGNED,
        SENT,
        CLOSED,
        WITHDRAWN
    }

    static Directive of(DirectiveDrafted e) {
        List<Demanded> demands =
                e.demands().stream().map(demand -> Demanded.of(demand)).toList();
        return new Directive(e.directiveId(), e.by(), Stage.DRAFTED, null, false, demands, null);
    }

    public Optional<Demanded> demand(String demandId) {
        return demands.stream().filter(demand -> demand.id().equals(demandId)).findFirst();
    }

    /** The demands that nobody has settled yet. */
    public List<Demanded> open() {
        return demands.stream().filter(demand -> !demand.settled()).toList();
    }

    /** Whether nothing more is expected of it. */
    public boolean ended() {
        return stage == Stage.CLOSED || stage == Stage.WITHDRAWN;
    }

    Directive signed() {
        return at(Stage.SIGNED, sentAt, recheckDue);
    }

    Directive sent(OffsetDateTime at) {
        return at(Stage.SENT, at, recheckDue);
    }

    Directive withdrawn() {
        return at(Stage.WITHDRAWN, sentAt, null);
    }

    Directive closed(@Nullable LocalDate recheck) {
        return at(Stage.CLOSED, sentAt, recheck);
    }

    Directive rechecked() {
        return at(stage, sentAt, null);
    }

    Directive confirmedReceipt() {
        return new Directive(id, drafter, stage, sentAt, true, demands, recheckDue);
    }

    Directive demand(String demandId, UnaryOperator<Demanded> change) {
        List<Demanded> changed = demands.stream()
                .map(demand -> demand.id().equals(demandId) ? change.apply(demand) : demand)
                .toList();
        return new Directive(id, drafter, stage, sentAt, acknowledged, changed, recheckDue);
    }

    private Directive at(Stage now, @Nullable OffsetDateTime sent, @Nullable LocalDate recheck) {
        return new Directive(id, drafter, now, sent, acknowledged, demands, recheck);
    }
}
