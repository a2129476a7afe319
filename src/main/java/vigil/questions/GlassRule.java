package vigil.questions;

import vigil.kernel.Rule;

/** The rules of breaking the glass. */
public enum GlassRule implements Rule {
    GLASS_NEEDS_A_REASON,
    GLASS_NEED_NOT_BE_BROKEN,
    /** Whoever guesses at numbers is stopped after a few. */
    GLASS_BROKEN_TOO_OFTEN
}
