package vigil.fields;

import java.util.List;
import java.util.stream.Collectors;

/** What was sent cannot be read; every wrong field is named at once. */
public final class BadFields extends RuntimeException {

    private final transient List<FieldError> errors;

    public BadFields(List<FieldError> errors) {
        super(names(errors), null, false, false);
        this.errors = List.copyOf(errors);
    }

    /** All that is wrong, in the order of the fields. */
    public List<FieldError> errors() {
        return errors;
    }

    private static String names(List<FieldError> errors) {
        return errors.stream().map(error -> error.field() + ": " + error.code()).collect(Collectors.joining(", "));
    }
}
