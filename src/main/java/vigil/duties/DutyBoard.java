package vigil.duties;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vigil.kernel.Moment;
import vigil.law.Duty;

/** The duties of all cases for those who remind people of them; knows no asker and so no province. */
public interface DutyBoard {

    /** Names every open duty that is late from an instant before this one on; a mere chance is nobody's duty. */
    void lateBefore(Instant instant, Consumer<Owed> reader);

    /** Names every open duty that has no end: it is owed at once, waits for something else, or its limit stands still. */
    void withoutEnd(Consumer<Owed> reader);

    /** A duty of a case as it is now; empty when the case has none of that id. */
    Optional<Owed> find(String number, String duty);

    /**
     * A duty with the case it belongs to.
     *
     * @param unit code of the unit of today in whose hands the case is
     * @param due with precision {@code date} when only the day counts; {@code null} where the law names no figure
     */
    record Owed(String number, String unit, Duty duty, @Nullable Moment due) {}
}
