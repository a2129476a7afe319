package vigil.publications;

import vigil.kernel.Rule;

/** The rules that publishing can break. */
public enum PublicationRule implements Rule {
    PERIOD_NOT_BEGUN,
    REVISED_NEEDS_PROVISIONAL,
    NO_PROVINCE_OF_THAT_DAY,
    PUBLISHES_FOR_OWN_PROVINCE_ONLY
}
