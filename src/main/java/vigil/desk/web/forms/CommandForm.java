package vigil.desk.web.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of one command on the page.
 *
 * @param command its outside name
 * @param title what people call it
 * @param number of the case, {@code null} when it opens one
 * @param version of the case that the user saw
 * @param position of the case's newest event that the user saw
 * @param key makes a repeated sending harmless
 * @param refusal why the office did not accept it, {@code null} when it was not refused
 * @param problem what else stood in the way, {@code null} for nothing
 * @param changedSince position from which somebody else changed the case meanwhile, {@code null} when nobody did
 * @param returned whether the server gives back what was written
 */
public record CommandForm(
        String command,
        String title,
        @Nullable String number,
        long version,
        long position,
        String key,
        List<FormInput> inputs,
        @Nullable String refusal,
        @Nullable String problem,
        @Nullable Long changedSince,
        boolean returned) {

    /** The inputs that are always in sight. */
    public List<FormInput> first() {
        return inputs.stream().filter(input -> !input.folded()).toList();
    }

    /** The inputs behind "more". */
    public List<FormInput> more() {
        return inputs.stream().filter(FormInput::folded).toList();
    }

    /** Whether the fold must be open. */
    public boolean moreSpeaks() {
        return more().stream().anyMatch(FormInput::speaks);
    }

    /** How many fields are wrong. */
    public long wrong() {
        return inputs.stream().filter(CommandForm::isWrong).count();
    }

    private static boolean isWrong(FormInput input) {
        return !input.error().isEmpty()
                || input.parts().stream().anyMatch(CommandForm::isWrong)
                || input.rows().stream().flatMap(List::stream).anyMatch(CommandForm::isWrong);
    }
}
