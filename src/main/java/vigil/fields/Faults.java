package vigil.fields;

import java.util.ArrayList;
import java.util.List;
import vigil.fields.FieldError.Reason;

/** Collects what is wrong with a record instead of stopping at the first. */
public final class Faults {

    private final List<FieldError> found = new ArrayList<>();

    /** A fault whose sentence is {@code not-accepted.<rule>}. */
    public void when(boolean wrong, String field, String rule) {
        if (wrong) found.add(new FieldError(field, Reason.NOT_ACCEPTED, List.of(rule, rule)));
    }

    /**
     * Ends the collecting.
     *
     * @throws BadFields when anything was found
     */
    public void throwIfAny() {
        if (!found.isEmpty()) throw new BadFields(found);
    }
}
