package vigil.duties.fold;

import java.time.LocalDate;
import java.util.List;
import vigil.kernel.Confidential;
import vigil.law.Duty;
import vigil.law.Law;

/**
 * What the duties of one case follow from, and which are open; what the law says of each, and which are late, is reckoned when
 * somebody asks.
 *
 * @param occurredOn day of the accident, which with the code names the province
 * @param merged whether it goes on under another number; it then has no duties of its own
 * @param reckonedOn day as of which the law is asked
 * @param pending the duties still open, for queries
 */
public record DutyFile(
        String number,
        Confidential establishment,
        String provinceCode,
        LocalDate occurredOn,
        boolean merged,
        LocalDate reckonedOn,
        Account account,
        List<Pending> pending) {

    /** Stands for the end of a duty that has none. */
    public static final long NO_END = Long.MAX_VALUE;

    /** All duties, open or not, in their steady order. */
    public List<Duty> duties(Law law) {
        return merged ? List.of() : law.reckonedOn(reckonedOn).duties(account.facts());
    }

    DutyFile withPending(Law law) {
        List<Pending> open = duties(law).stream()
                .filter(duty -> duty.state() == Duty.State.OPEN)
                .map(Pending::of)
                .toList();
        return new DutyFile(number, establishment, provinceCode, occurredOn, merged, reckonedOn, account, open);
    }

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
