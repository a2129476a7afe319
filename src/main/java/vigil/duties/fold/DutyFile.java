package vigil.duties.fold;

import java.time.LocalDate;
import java.util.List;
import vigil.law.Duty;

/**
 * The stored duties of one case; which of them are late is decided when somebody asks.
 *
 * @param occurredOn day of the accident, which with the code names the province
 * @param duties all of them, open or not; empty for a merged case
 * @param pending those still open, for queries
 */
public record DutyFile(
        String number,
        String establishment,
        String provinceCode,
        LocalDate occurredOn,
        boolean merged,
        Account account,
        List<Duty> duties,
        List<Pending> pending) {

    /** Stands for the end of a duty that has none. */
    public static final long NO_END = Long.MAX_VALUE;

    /**
     * An open duty in short.
     *
     * @param end epoch milliseconds from which on it is late, {@link #NO_END} for never
     */
    public record Pending(String duty, Duty.Whose whose, long end, boolean chance) {

        static Pending of(Duty duty) {
            var end = duty.end();
            return new Pending(duty.id(), duty.whose(), end == null ? NO_END : end.toEpochMilli(), duty.chance());
        }
    }
}
