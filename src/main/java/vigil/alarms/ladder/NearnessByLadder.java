package vigil.alarms.ladder;

import java.time.Instant;
import java.util.Optional;
import vigil.alarms.ladder.Ladder.Reached;
import vigil.duties.DutyStage;
import vigil.duties.Nearness;
import vigil.law.Duty;

/** Shows a duty as near as the highest step of the ladder it has reached, so that pages and alarms say the same. */
public final class NearnessByLadder implements Nearness {

    private final Ladder ladder;

    public NearnessByLadder(Ladder ladder) {
        this.ladder = ladder;
    }

    @Override
    public DutyStage of(Duty duty, Instant now) {
        return switch (duty.at(now)) {
            case OPEN -> reached(duty, now).map(NearnessByLadder::stage).orElse(DutyStage.OPEN);
            case LATE -> DutyStage.LATE;
            case DONE -> DutyStage.DONE;
            case NOT_APPLICABLE -> DutyStage.NOT_APPLICABLE;
        };
    }

    private Optional<Reached> reached(Duty duty, Instant now) {
        Instant end = duty.end();
        return end == null
                ? ladder.reachedAtOnce(duty.basis().rule(), duty.since(), now)
                : ladder.reached(duty.since(), end, duty.dueAt() != null, now);
    }

    private static DutyStage stage(Reached step) {
        return switch (step.stage()) {
            case OWED, HAPPENED -> DutyStage.OPEN;
            case DUE_SOON -> DutyStage.DUE_SOON;
            case DUE -> DutyStage.DUE;
            case LATE -> DutyStage.LATE;
        };
    }
}
