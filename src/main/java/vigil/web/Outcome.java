package vigil.web;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vigil.kernel.Refused;
import vigil.fields.BadFields;

/**
 * Why a form comes back.
 *
 * @param errors sentences by the path of the field
 * @param stale whether somebody else changed the case meanwhile
 */
public record Outcome(
        HttpStatus status,
        Map<String, String> errors,
        @Nullable String refusal,
        @Nullable String problem,
        boolean stale) {

    /** The form is shown for the first time. */
    public static Outcome fresh(@Nullable String hindrance) {
        return new Outcome(HttpStatus.OK, Map.of(), hindrance, null, false);
    }

    public static Outcome wrong(BadFields bad, Wording words) {
        Map<String, String> errors = new HashMap<>();
        bad.errors().forEach(error -> errors.putIfAbsent(error.field(), words.wrong(error)));
        return new Outcome(HttpStatus.BAD_REQUEST, errors, null, null, false);
    }

    public static Outcome refused(Refused refused, Wording words) {
        String sentence = words.refusal(refused);
        Map<String, String> errors = new HashMap<>();
        refused.fields().forEach(field -> errors.put(field, sentence));
        return new Outcome(HttpStatus.CONFLICT, errors, sentence, null, false);
    }

    public static Outcome changedMeanwhile() {
        return new Outcome(HttpStatus.PRECONDITION_FAILED, Map.of(), null, null, true);
    }

    public static Outcome trouble(HttpStatus status, String sentence) {
        return new Outcome(status, Map.of(), null, sentence, false);
    }

    public boolean isFresh() {
        return status == HttpStatus.OK;
    }
}
