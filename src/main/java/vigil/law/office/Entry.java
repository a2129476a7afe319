package vigil.law.office;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.YAMLException;
import vigil.law.Law.OfficeRow;
import vigil.law.LegalRule.BadRow;
import vigil.law.LegalRule.BadRow.Fault;
import vigil.law.Words;
import vigil.law.rules.Sheet;

/** One entry of a file of the office, read field by field; what is wrong with it is said with file, entry and field. */
final class Entry {

    private final String file;
    private final String place;
    private final Map<String, Object> fields;
    private String name = "";

    private Entry(String file, String place, Map<String, Object> fields) {
        this.file = file;
        this.place = place;
        this.fields = fields;
    }

    /** The mapping that a whole YAML file is. */
    static Entry file(String file, String text) {
        try {
            return of(file, "the whole file", Sheet.parse(text));
        } catch (YAMLException e) {
            throw Texts.wrong(file, Fault.UNREADABLE);
        }
    }

    static Entry of(String file, String place, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) throw new BadRow("row", Fault.UNREADABLE).in(file, place);
        Map<String, Object> fields = new LinkedHashMap<>();
        map.forEach((key, field) -> fields.put(String.valueOf(key), field));
        return new Entry(file, place, fields);
    }

    /** Refuses every field that is not one of these. */
    Entry only(Set<String> known) {
        for (String field : fields.keySet()) {
            if (!known.contains(field)) throw bad(field, Fault.UNKNOWN_FIELD);
        }
        return this;
    }

    /** The entries of a list, which may be left out. */
    List<Entry> list(String field) {
        Object value = fields.get(field);
        if (value == null || value.equals("")) return List.of();
        if (!(value instanceof List<?> list)) throw bad(field, Fault.UNREADABLE);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            String where = (place.startsWith("the ") ? "" : place + ", ") + field + " " + (i + 1) + label(list.get(i));
            entries.add(of(file, where, list.get(i)));
        }
        return entries;
    }

    private static String label(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) return "";
        for (String key : List.of("id", "code", "year", "day", "vi")) {
            Object named = map.get(key);
            if (named != null) return " (" + named + ")";
        }
        return "";
    }

    /** A list of days, which may be left out. */
    List<LocalDate> days(String field) {
        Object value = fields.get(field);
        if (value == null || value.equals("")) return List.of();
        if (!(value instanceof List<?> list)) throw bad(field, Fault.UNREADABLE);
        return list.stream().map(one -> day(field, String.valueOf(one))).toList();
    }

    /** A text that must be there. */
    String text(String field) {
        String text = optional(field);
        if (text == null) throw bad(field, Fault.MISSING);
        return text;
    }

    /** A text, if it is there. */
    @Nullable String optional(String field) {
        Object value = fields.get(field);
        if (value == null) return null;
        if (value instanceof Map || value instanceof List) throw bad(field, Fault.UNREADABLE);
        return value.toString().isBlank() ? null : value.toString().strip();
    }

    /** Words in both languages that must be there. */
    Words words(String field) {
        Object value = fields.get(field);
        if (value == null) throw bad(field, Fault.MISSING);
        if (!(value instanceof Map)) throw bad(field, Fault.UNREADABLE);
        Entry both = of(file, place + ", " + field, value).only(Set.of("vi", "en"));
        return new Words(both.text("vi"), both.text("en"));
    }

    /** A day that must be there. */
    LocalDate date(String field) {
        return day(field, text(field));
    }

    /** A day, if it is there. */
    @Nullable LocalDate optionalDate(String field) {
        String text = optional(field);
        return text == null ? null : day(field, text);
    }

    private LocalDate day(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw bad(field, Fault.NOT_A_DATE);
        }
    }

    /** A year that must be there. */
    int year(String field) {
        String text = text(field);
        if (!text.matches("(19|20)\\d\\d")) throw bad(field, Fault.NOT_A_NUMBER);
        return Integer.parseInt(text);
    }

    /** Yes or no; no when it is left out. */
    boolean flag(String field) {
        String text = optional(field);
        if (text != null && !text.equals("true") && !text.equals("false")) throw bad(field, Fault.NOT_AN_OPTION);
        return "true".equals(text);
    }

    Set<String> keys() {
        return fields.keySet();
    }

    Map<String, Object> fields() {
        return fields;
    }

    BadRow bad(String field, Fault fault) {
        return new BadRow(field, fault).in(file, place);
    }

    /** The same fault, said of this entry. */
    BadRow bad(BadRow fault) {
        return fault.in(file, place);
    }

    /** Gives it the name under which the pages know it. */
    Entry named(String known) {
        name = known;
        return this;
    }

    /** As the law says what was added. */
    OfficeRow row() {
        String reference = optional("reference");
        return new OfficeRow(name, reference == null ? "" : reference);
    }
}
