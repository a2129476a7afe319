package vigil.casefile;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.accident.NewPerson;
import vigil.law.Condition;
import vigil.law.ConditionBasis;
import vigil.law.Employment;

/**
 * One victim; the person is only referred to.
 *
 * @param name the initials; the whole name is asked for with a purpose, of the people room
 * @param history the conditions so far, the first included
 * @param withdrawn when the victim was listed by mistake
 */
public record VictimView(
        String victimId,
        String personId,
        @Nullable SealedText name,
        @Nullable Integer birthYear,
        NewPerson.@Nullable Sex sex,
        @Nullable String nationality,
        String occupation,
        Employment employment,
        Condition condition,
        List<String> injuries,
        List<ConditionStep> history,
        @Nullable Identity identity,
        List<Correction> corrections,
        @Nullable Correction withdrawn,
        Trace trace) {

    /** The same victim under a name. */
    public VictimView named(@Nullable SealedText as) {
        return new VictimView(
                victimId, personId, as, birthYear, sex, nationality, occupation, employment, condition, injuries,
                history, identity, corrections, withdrawn, trace);
    }

    /**
     * A condition and since when.
     *
     * @param at {@code null} when it was not said
     * @param basis {@code null} for the condition at listing
     */
    public record ConditionStep(
            Condition condition,
            @Nullable OffsetDateTime at,
            @Nullable ConditionBasis basis,
            @Nullable SealedText note,
            Trace trace) {}

    /** Who it is was confirmed. */
    public record Identity(SealedText basis, OffsetDateTime at, Trace trace) {}

    /** A correction or withdrawal, with its reason. */
    public record Correction(SealedText reason, Trace trace) {}
}
