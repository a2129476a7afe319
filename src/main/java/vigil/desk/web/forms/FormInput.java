package vigil.desk.web.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.fields.FormField.Kind;

/**
 * One input of a form as it stands on the page, with what was written and what is wrong.
 *
 * @param name of the input; {@code demands[0].due}
 * @param id for its label
 * @param field name of the record's component, for what looks special
 * @param hint what helps to fill it in, {@code null} for none
 * @param folded whether it waits behind "more"
 * @param value what was written; of a moment the day
 * @param time of a moment the time of day
 * @param choices codes to choose from; empty when it is written freely
 * @param parts of a group, or of the pattern from which rows are made
 * @param rows of a list, each with its own inputs
 * @param error why it is wrong, empty when it is not
 */
public record FormInput(
        String name,
        String id,
        String field,
        Kind kind,
        String label,
        @Nullable String hint,
        boolean required,
        boolean folded,
        int maxLength,
        @Nullable Long max,
        String value,
        String time,
        List<Choice> choices,
        List<FormInput> parts,
        List<List<FormInput>> rows,
        String error) {

    /** One thing to choose. */
    public record Choice(String code, String label, boolean chosen) {

        Choice chosen(List<String> codes) {
            return new Choice(code, label, codes.contains(code));
        }
    }

    /** Whether something in here is written or wrong, so that a fold must not hide it. */
    public boolean speaks() {
        boolean below = parts.stream().anyMatch(FormInput::speaks) || !rows.isEmpty();
        return !error.isEmpty() || !value.isBlank() || below || choices.stream().anyMatch(Choice::chosen);
    }

    /** The inputs that are always in sight. */
    public List<FormInput> first() {
        return parts.stream().filter(part -> !part.folded()).toList();
    }

    /** The inputs behind "more". */
    public List<FormInput> more() {
        return parts.stream().filter(FormInput::folded).toList();
    }
}
