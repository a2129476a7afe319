package vigil.fields;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form.
 *
 * @param path name of the input; {@code demands[].due} stands for every row of a list, {@code []} being the row's index
 * @param confidential whether what is written here will be sealed
 * @param maxLength characters or list entries, 0 where it means nothing
 * @param max largest number, {@code null} where it means nothing
 * @param options codes of a choice, with the message code of their words
 * @param parts fields of a group or moment, or of one row of a list
 * @param labels message codes of the label, most particular first
 */
public record FormField(
        String path,
        String name,
        Kind kind,
        boolean required,
        boolean confidential,
        int maxLength,
        @Nullable Long max,
        List<Option> options,
        List<FormField> parts,
        List<String> labels) {

    /** What kind of input suits. */
    public enum Kind {
        TEXT,
        LONG_TEXT,
        NUMBER,
        BOOLEAN,
        ENUM,
        DATE,
        DATETIME,
        /** A time with its precision; the parts are {@code at}, {@code precision}, {@code note}. */
        MOMENT,
        /** Several single values: one text area, a value a line; the only part says of what kind they are. */
        LINES,
        /** Several rows of {@code parts}. */
        ROWS,
        /** A group of fields under one heading. */
        GROUP
    }

    /** One code that may be chosen. */
    public record Option(String code, String label) {}
}
