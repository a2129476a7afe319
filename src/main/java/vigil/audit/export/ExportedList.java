package vigil.audit.export;

import org.jspecify.annotations.Nullable;
import vigil.web.Csv;

/**
 * A list as a file.
 *
 * @param list outside name of the list
 * @param about the case or person it was narrowed to, {@code null} for all in scope
 * @param account the account it was narrowed to, {@code null} for all
 * @param completeTo position up to which it is complete
 */
public record ExportedList(String list, @Nullable String about, @Nullable String account, Csv table, long completeTo) {

    /** A list of everything in scope. */
    static ExportedList ofAll(String list, Csv table, long completeTo) {
        return new ExportedList(list, null, null, table, completeTo);
    }

    /** The name under which it is taken home; two of the same list tell from each other. */
    public String fileName() {
        return "vigil-" + list + (about == null ? "" : "-" + about) + "-" + completeTo + ".csv";
    }
}
