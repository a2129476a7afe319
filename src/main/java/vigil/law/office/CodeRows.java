package vigil.law.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.law.LegalRule.BadRow.Fault;

/**
 * New codes, new wordings of codes from a day on, and the end of codes: a row with {@code to} and without {@code from} ends
 * the code that is open.
 */
final class CodeRows {

    private static final Set<String> FIELDS =
            Set.of("code", "vi", "en", "from", "to", "aliases", "parent", "reference", "confirmed");

    private final Entry file;

    CodeRows(Entry file) {
        this.file = file.only(Set.of("codes"));
    }

    List<Entry> addTo(Map<String, Object> shipped) {
        List<Map<String, Object>> codes = Versions.copy((List<?>) Objects.requireNonNull(shipped.get("codes")));
        List<Entry> entries = file.list("codes");
        Faults.each(entries, entry -> take(entry.only(FIELDS), codes));
        shipped.put("codes", codes);
        return entries;
    }

    private static void take(Entry entry, List<Map<String, Object>> codes) {
        String code = entry.text("code");
        entry.text("reference");
        List<Map<String, Object>> same =
                codes.stream().filter(row -> code.equals(row.get("code"))).toList();
        if (entry.optional("from") == null && entry.optional("to") != null) {
            end(entry, same);
            return;
        }
        codes.add(begun(entry, same, codes));
        entry.named(code + " " + entry.text("from"));
    }

    private static void end(Entry entry, List<Map<String, Object>> same) {
        LocalDate last = entry.date("to");
        Map<String, Object> open = same.stream()
                .filter(row -> holds(row, last) && Versions.day(row, "to") == null)
                .findFirst()
                .orElseThrow(() -> entry.bad("to", Fault.NOT_OPEN));
        open.put("to", last.toString());
        entry.named(entry.text("code") + " – " + last);
    }

    private static Map<String, Object> begun(
            Entry entry, List<Map<String, Object>> same, List<Map<String, Object>> codes) {
        LocalDate from = entry.date("from");
        if (entry.optional("to") != null) throw entry.bad("to", Fault.UNKNOWN_FIELD);
        Map<String, Object> row = new LinkedHashMap<>();
        for (String field : List.of("code", "vi", "en")) row.put(field, entry.text(field));
        row.put("from", from.toString());
        row.put("confirmed", String.valueOf(entry.flag("confirmed")));
        String parent = entry.optional("parent");
        if (parent != null) row.put("parent", known(parent, from, codes, entry));
        Object aliases = entry.fields().get("aliases");
        if (aliases != null && !(aliases instanceof List)) throw entry.bad("aliases", Fault.UNREADABLE);
        if (aliases != null) row.put("aliases", aliases);
        Versions.endBefore(from, same, entry);
        return row;
    }

    private static String known(String parent, LocalDate from, List<Map<String, Object>> codes, Entry entry) {
        boolean known = codes.stream().anyMatch(row -> parent.equals(row.get("code")) && holds(row, from));
        if (!known) throw entry.bad("parent", Fault.UNKNOWN_NAME);
        return parent;
    }

    private static boolean holds(Map<String, Object> row, LocalDate day) {
        @Nullable LocalDate from = Versions.day(row, "from");
        @Nullable LocalDate last = Versions.day(row, "to");
        return (from == null || !day.isBefore(from)) && (last == null || !day.isAfter(last));
    }
}
