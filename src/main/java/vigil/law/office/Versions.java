package vigil.law.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.law.LegalRule.BadRow.Fault;

/** Rows that follow one another in time, as they stand in a file: with {@code from} and {@code to}. */
final class Versions {

    private Versions() {}

    /** The rows of a list, so that they may be ended. */
    static List<Map<String, Object>> copy(List<?> rows) {
        List<Map<String, Object>> copied = new ArrayList<>();
        for (Object row : rows) {
            Map<String, Object> fields = new LinkedHashMap<>();
            ((Map<?, ?>) row).forEach((key, value) -> fields.put(String.valueOf(key), value));
            copied.add(fields);
        }
        return copied;
    }

    /** Ends what is open the day before a new row begins; refuses a row that begins with or before one that is there. */
    static void endBefore(LocalDate from, List<Map<String, Object>> versions, Entry entry) {
        for (Map<String, Object> row : versions) {
            LocalDate begun = day(row, "from");
            LocalDate last = day(row, "to");
            boolean collides = begun != null && !begun.isBefore(from) || last != null && !last.isBefore(from);
            if (collides) throw entry.bad("from", Fault.ALREADY_THERE);
            if (last == null) row.put("to", from.minusDays(1).toString());
        }
    }

    static @Nullable LocalDate day(Map<String, Object> row, String field) {
        Object value = row.get(field);
        return value == null || value.equals("") ? null : LocalDate.parse(value.toString());
    }
}
