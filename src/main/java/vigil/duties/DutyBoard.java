package vigil.duties;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vigil.kernel.Moment;
import vigil.law.Duty;

/** The duties of all cases for those who remind people of them; knows no asker and so no province. */
public interface DutyBoard {

    /**
     * Names, case by case, the open duties of every case that an event after a position has touched; a mere chance is nobody's duty.
     *
     * @param position -1 for all cases that have open duties
     * @return the position up to which this is complete
     */
    long openAfter(long position, Consumer<OpenCase> reader);

    /** The open duties of one case. */
    OpenCase open(String number);

    /**
     * A case with what is to be done about it.
     *
     * @param duties empty when nothing is open any more
     */
    record OpenCase(String number, List<Owed> duties) {}

    /**
     * A duty with the case it belongs to.
     *
     * @param unit code of the unit of today in whose hands the case is
     * @param due with precision {@code date} when only the day counts; {@code null} where the law names no figure
     */
    record Owed(String number, String unit, Duty duty, @Nullable Moment due) {}
}
