package vigil.duties;

import java.time.Instant;
import vigil.law.Duty;

/** Says how near a duty has come; known to the room that reminds people, by its ladder. */
public interface Nearness {

    /** The stage at an instant; of one that is not open the stage of its state. */
    DutyStage of(Duty duty, Instant now);
}
