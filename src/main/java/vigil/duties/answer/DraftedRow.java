package vigil.duties.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vigil.duties.PreviewRule;
import vigil.fields.BadFields;
import vigil.fields.FieldError;
import vigil.fields.FieldError.Reason;
import vigil.law.Law;
import vigil.law.LegalRule.BadRow;

/** Reads a drafted row, YAML or JSON, and says which field of it is wrong. */
final class DraftedRow {

    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(5)
                            .maxDocumentLength(PreviewRule.LONGEST * 4L)
                            .build())
                    .build())
            .build();

    private DraftedRow() {}

    /**
     * The fields of the row.
     *
     * @throws BadFields it is too long, or no row
     */
    static Map<String, Object> read(String draft) {
        if (draft.length() > PreviewRule.LONGEST) throw wrong("draft", Reason.TOO_LONG, PreviewRule.LONGEST);
        if (draft.isBlank()) throw wrong("draft", Reason.REQUIRED);
        try {
            JsonNode tree = YAML.readTree(draft);
            JsonNode row = tree.isArray() && tree.size() == 1 ? tree.get(0) : tree;
            if (!row.isObject()) throw wrong("draft", Reason.WRONG_TYPE, "object");
            Map<String, Object> fields = new LinkedHashMap<>();
            row.properties().forEach(field -> fields.put(field.getKey(), value(field.getKey(), field.getValue())));
            return fields;
        } catch (JacksonException unreadable) {
            throw wrong("draft", Reason.WRONG_TYPE, "YAML");
        }
    }

    /** The law with the row. */
    static Law amended(Law law, Map<String, Object> row) {
        try {
            return law.with(row);
        } catch (BadRow bad) {
            String field = bad.field();
            throw switch (bad.fault()) {
                case MISSING -> wrong(field, Reason.REQUIRED);
                case UNKNOWN_FIELD -> wrong(field, Reason.UNKNOWN_FIELD);
                case NOT_A_DATE -> wrong(field, Reason.NOT_A_DATE);
                case NOT_A_NUMBER -> wrong(field, Reason.WRONG_TYPE, "integer");
                case UNREADABLE -> wrong(field, Reason.WRONG_TYPE, "string");
                case UNKNOWN_EVENT -> wrong(field, Reason.NOT_ACCEPTED, "law-event", Law.eventsOfClocks());
                case NOT_FILLED -> wrong(field, Reason.NOT_ACCEPTED, "law-words", String.valueOf(bad.getMessage()));
                case ALREADY_THERE -> wrong(field, Reason.NOT_ACCEPTED, "law-there", String.valueOf(bad.getMessage()));
                default -> wrong(field, Reason.UNKNOWN_CODE, written(row, field));
            };
        }
    }

    /** What stands in the wrong field. */
    private static String written(Map<String, Object> row, String field) {
        int dot = field.indexOf('.');
        if (dot < 0) return text(row, field);
        return row.get(field.substring(0, dot)) instanceof Map<?, ?> inner
                ? String.valueOf(inner.get(field.substring(dot + 1)))
                : "";
    }

    /** A text of a row that the law has accepted; {@code null} when it is left out. */
    static @Nullable String optional(Map<String, Object> row, String field) {
        Object value = row.get(field);
        return value == null || value.toString().isBlank() ? null : value.toString().strip();
    }

    /** A field of a row that the law has accepted. */
    static String text(Map<String, Object> row, String field) {
        return String.valueOf(row.get(field)).strip();
    }

    private static Object value(String field, JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> inner = new LinkedHashMap<>();
            node.properties().forEach(one -> inner.put(one.getKey(), innerValue(one.getValue())));
            return inner;
        }
        if (node.isArray()) throw wrong(field, Reason.WRONG_TYPE, "string");
        return node.asString("");
    }

    private static Object innerValue(JsonNode node) {
        return node.isArray() ? node.valueStream().map(one -> one.asString("")).toList() : node.asString("");
    }

    private static BadFields wrong(String field, Reason reason, Object... details) {
        return new BadFields(List.of(new FieldError(field, reason, List.of(details))));
    }
}
