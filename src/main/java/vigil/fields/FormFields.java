package vigil.fields;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.kernel.Command;
import vigil.kernel.Moment;
import vigil.kernel.Names;
import vigil.fields.FormField.Kind;
import vigil.fields.FormField.Option;

/** The form of a command, made from its record; what {@link FormTree} and {@link RecordReader} read back. */
public final class FormFields {

    private final String command;

    private FormFields(String command) {
        this.command = command;
    }

    /** The fields of a command's form, in the order of its components. */
    public static List<FormField> of(Class<? extends Command> command) {
        return new FormFields(Names.of(command)).fields(RecordShape.of(command), "");
    }

    private List<FormField> fields(RecordShape record, String within) {
        return record.fields().stream().map(field -> field(field, within)).toList();
    }

    private FormField field(RecordShape.Field field, String within) {
        String path = within.isEmpty() ? field.name() : within + "." + field.name();
        return field(path, field.name(), field.shape(), field.required());
    }

    private FormField field(String path, String name, Shape shape, boolean required) {
        return switch (shape) {
            case Shape.Text text ->
                plain(path, name, text.lines() ? Kind.LONG_TEXT : Kind.TEXT, required, text.sealed(), text.max(), null);
            case Shape.Whole whole -> plain(path, name, Kind.NUMBER, required, false, 0, whole.max());
            case Shape.Truth _ -> plain(path, name, Kind.BOOLEAN, required, false, 0, null);
            case Shape.PointInTime _ -> plain(path, name, Kind.DATETIME, required, false, 0, null);
            case Shape.Day _ -> plain(path, name, Kind.DATE, required, false, 0, null);
            case Shape.Choice choice -> with(path, name, Kind.ENUM, required, 0, options(choice), List.of());
            case Shape.Group group -> {
                Kind kind = group.record().type() == Moment.class ? Kind.MOMENT : Kind.GROUP;
                yield with(path, name, kind, required, 0, List.of(), fields(group.record(), path));
            }
            case Shape.Many many -> many(path, name, many, required);
        };
    }

    private FormField many(String path, String name, Shape.Many many, boolean required) {
        if (many.of() instanceof Shape.Group group) {
            return with(path, name, Kind.ROWS, required, many.max(), List.of(), fields(group.record(), path + "[]"));
        }
        FormField one = field(path, name, many.of(), required);
        return with(path, name, Kind.LINES, required, many.max(), one.options(), List.of(one));
    }

    private FormField plain(
            String path, String name, Kind kind, boolean required, boolean sealed, int length, @Nullable Long max) {
        return new FormField(
                path, name, kind, required, sealed, length, max, List.of(), List.of(), labels(path, name));
    }

    private FormField with(
            String path, String name, Kind kind, boolean required, int length, List<Option> options,
            List<FormField> parts) {
        return new FormField(path, name, kind, required, false, length, null, options, parts, labels(path, name));
    }

    private static List<Option> options(Shape.Choice choice) {
        return choice.codes().stream().map(code -> new Option(code, choice.label(code))).toList();
    }

    /** For {@code casualties.dead}: of this command, of this path, of any field of that name. */
    private List<String> labels(String path, String name) {
        String plain = path.replace("[]", "");
        List<String> codes = new ArrayList<>(List.of("command." + command + "." + plain, "field." + plain));
        if (!plain.equals(name)) codes.add("field." + name);
        return List.copyOf(codes);
    }
}
