package vigil.law.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.law.LegalRule.BadRow;
import vigil.law.LegalRule.BadRow.Fault;
import vigil.law.LegalRule.Reach;
import vigil.law.Words;

/** The fields of a row that a person wrote; a wrong one is named with its reason. */
final class RowFields {

    private static final int LONGEST = 10_000;

    private final Map<?, ?> row;
    private final String before;

    private RowFields(Map<?, ?> row, String before) {
        this.row = row;
        this.before = before;
    }

    /** The row; no other fields may stand in it. */
    static RowFields of(Map<?, ?> row, Set<String> known) {
        return of(row, "", known);
    }

    private static RowFields of(Map<?, ?> row, String before, Set<String> known) {
        for (Object field : row.keySet()) {
            if (!known.contains(String.valueOf(field))) throw new BadRow(before + field, Fault.UNKNOWN_FIELD);
        }
        return new RowFields(row, before);
    }

    /** A row within the row, which must be there. */
    RowFields inner(String field, Set<String> known) {
        if (row.get(field) instanceof Map<?, ?> inner) return of(inner, before + field + ".", known);
        throw bad(field, Fault.MISSING);
    }

    BadRow bad(String field, Fault fault) {
        return new BadRow(before + field, fault);
    }

    /** A text that must be there. */
    String required(String field) {
        String text = text(field);
        if (text == null) throw bad(field, Fault.MISSING);
        return text;
    }

    @Nullable String text(String field) {
        Object value = row.get(field);
        if (value instanceof Map || value instanceof List) throw bad(field, Fault.UNREADABLE);
        return value == null || value.toString().isBlank() ? null : value.toString().strip();
    }

    /** Texts in a list, or one alone; empty when there are none. */
    List<String> texts(String field) {
        if (row.get(field) instanceof List<?> list) return list.stream().map(String::valueOf).map(String::strip).toList();
        String one = text(field);
        return one == null ? List.of() : List.of(one);
    }

    /** One of the constants by its outside name; the first of them when the field is left out. */
    <E extends Enum<E>> E option(String field, Class<E> type) {
        String name = text(field);
        if (name == null) return Objects.requireNonNull(type.getEnumConstants())[0];
        for (E constant : Objects.requireNonNull(type.getEnumConstants())) {
            if (constant.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name)) return constant;
        }
        throw bad(field, Fault.NOT_AN_OPTION);
    }

    @Nullable LocalDate date(String field) {
        String text = text(field);
        if (text == null) return null;
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw bad(field, Fault.NOT_A_DATE);
        }
    }

    /** The first day, which must be there. */
    LocalDate from() {
        LocalDate from = date("from");
        if (from == null) throw bad("from", Fault.MISSING);
        return from;
    }

    /** The last day, if there is one; it does not lie before the first. */
    @Nullable LocalDate to(LocalDate from) {
        LocalDate to = date("to");
        if (to != null && to.isBefore(from)) throw bad("to", Fault.NOT_A_DATE);
        return to;
    }

    Reach reach() {
        return option("reach", Reach.class);
    }

    /** Yes or no; no when it is left out. */
    boolean flag(String field) {
        String text = text(field);
        if (text != null && !text.equals("true") && !text.equals("false")) throw bad(field, Fault.NOT_AN_OPTION);
        return "true".equals(text);
    }

    /** Words in both languages. */
    @Nullable Words words(String field) {
        Object value = row.get(field);
        if (value == null) return null;
        if (value instanceof Map<?, ?> map && map.get("vi") instanceof String vi && map.get("en") instanceof String en) {
            return new Words(vi, en);
        }
        throw bad(field, Fault.MISSING);
    }

    @Nullable Integer number(String field) {
        String text = text(field);
        if (text == null) return null;
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > LONGEST) throw bad(field, Fault.NOT_A_NUMBER);
        return Integer.valueOf(text);
    }
}
