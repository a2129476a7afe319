package vigil.law.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vigil.law.LegalRule.BadRow.Fault;

/** New names of authorities. The name before ends on the day before; no part is left without somebody to play it. */
final class AuthorityRows {

    private static final Set<String> FIELDS = Set.of("vi", "en", "from", "reference", "confirmed");

    private final Entry file;

    AuthorityRows(Entry file) {
        this.file = file;
    }

    List<Entry> addTo(Map<String, Object> shipped) {
        List<Entry> entries = new ArrayList<>();
        Faults.each(file.keys(), part -> {
            if (!(shipped.get(part) instanceof List<?> before)) throw file.bad(part, Fault.UNKNOWN_NAME);
            List<Map<String, Object>> names = Versions.copy(before);
            Faults.each(file.list(part), entry -> {
                names.add(name(entry.only(FIELDS), names));
                entries.add(entry.named(part + " " + entry.text("from")));
            });
            shipped.put(part, names);
        });
        return entries;
    }

    private static Map<String, Object> name(Entry entry, List<Map<String, Object>> names) {
        LocalDate from = entry.date("from");
        Map<String, Object> row = new LinkedHashMap<>();
        for (String field : List.of("vi", "en", "reference")) row.put(field, entry.text(field));
        row.put("from", from.toString());
        row.put("confirmed", String.valueOf(entry.flag("confirmed")));
        Versions.endBefore(from, names, entry);
        return row;
    }
}
