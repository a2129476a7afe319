package vigil.accident.chapters;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vigil.accident.DirectiveCommand.Grade;
import vigil.accident.DirectiveEvent.Demand;

/**
 * One demand of a directive and how it was met.
 *
 * @param answered whether an answer has come, and since the remedy was last found not to hold
 * @param grade the newest grade of the newest answer, {@code null} while it is not graded
 * @param gradedBy the account that graded
 * @param confirmed whether a second person confirmed the grade
 */
public record Demanded(
        String id,
        LocalDate due,
        boolean answered,
        @Nullable Grade grade,
        @Nullable String gradedBy,
        boolean confirmed) {

    static Demanded of(Demand demand) {
        return new Demanded(demand.demandId(), demand.due(), false, null, null, false);
    }

    /** Whether two people found the answer acceptable and no check on site has shown the opposite. */
    public boolean settled() {
        return confirmed && (grade == Grade.ACCEPTABLE || grade == Grade.ALTERNATIVE);
    }

    /** Whether a grade waits for its second person. */
    public boolean awaitsConfirmation() {
        return grade != null && !confirmed;
    }

    Demanded answeredAnew() {
        return new Demanded(id, due, true, null, null, false);
    }

    Demanded graded(Grade now, String by) {
        return new Demanded(id, due, answered, now, by, false);
    }

    Demanded gradeConfirmed() {
        return new Demanded(id, due, answered, grade, gradedBy, true);
    }

    /** A remedy that does not hold opens the demand again: a new answer is expected. */
    Demanded verified(boolean holds) {
        return holds ? this : new Demanded(id, due, false, null, null, false);
    }
}
