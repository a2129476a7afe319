package vigil.duties;

import org.jspecify.annotations.Nullable;
import vigil.kernel.Moment;
import vigil.law.Duty;

/**
 * One duty of one case.
 *
 * @param unit code of the unit of today in whose hands the case is
 * @param duty its id in the case, for example {@code letter:v1}
 * @param what in the reader's language
 * @param subject the victim, directive or demand concerned; {@code null} for the case
 * @param of on whom it rests
 * @param state at the time of the question
 * @param stage the state, and of an open duty how near it has come by the steps at which people are told
 * @param since what its clock counts from
 * @param due with precision {@code date} when only the day counts; {@code null} where the law names no figure
 * @param done when it was done, as far as that is known
 * @param chance a last day to ask for something, which nobody is late for
 * @param rule id of the dated rule
 * @param reference where the rule stands
 * @param confirmed whether the rule was read in the legal text
 * @param why why this date, in the reader's language
 */
public record DutyView(
        String number,
        String establishment,
        String provinceCode,
        String unit,
        String duty,
        String what,
        @Nullable String subject,
        Duty.Whose of,
        Duty.State state,
        DutyStage stage,
        @Nullable Moment since,
        @Nullable Moment due,
        @Nullable Moment done,
        boolean chance,
        String rule,
        String reference,
        boolean confirmed,
        String why) {}
