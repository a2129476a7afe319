package vigil.syntheses;

import vigil.kernel.Rule;

/** The rules that a command about a province's synthesis can break. */
public enum SynthesisRule implements Rule {
    SYNTHESIS_ALREADY_SUBMITTED,
    NO_PROVINCE_OF_THAT_DAY,
    PERIOD_NOT_OVER,
    SENT_IN_THE_FUTURE,
    NOTHING_CORRECTED
}
