package vigil.papers.book;

import vigil.accident.PaperEvent.DocumentAmended;
import vigil.papers.PaperView.PaperState;

/** What becomes of a signed document when another one amends it. */
public final class States {

    private States() {}

    /** The state after an amendment. */
    public static PaperState after(DocumentAmended amended) {
        return switch (amended.amending()) {
            case CORRECTS -> PaperState.CORRECTED;
            case REPLACES -> PaperState.REPLACED;
            case WITHDRAWS -> PaperState.WITHDRAWN;
        };
    }
}
