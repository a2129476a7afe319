package vigil.fields;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import vigil.fields.FieldError.Reason;

/** Values of the right type that a field must not take, with the reason it must give. */
final class SpoiltValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private SpoiltValues() {}

    static Map<JsonNode, Reason> of(Shape shape) {
        return switch (shape) {
            case Shape.Text text -> text(text);
            case Shape.Whole whole ->
                Map.of(
                        JSON.numberNode(-1), Reason.OUT_OF_RANGE,
                        JSON.numberNode(whole.max() + 1), Reason.OUT_OF_RANGE,
                        JSON.numberNode(new java.math.BigInteger("9".repeat(40))), Reason.OUT_OF_RANGE,
                        JSON.numberNode(1.5), Reason.WRONG_TYPE);
            case Shape.Choice _ -> Map.of(JSON.stringNode("no-such-code"), Reason.UNKNOWN_CODE);
            case Shape.PointInTime _ ->
                Map.of(
                        JSON.stringNode("2026-05-01T08:10:00"), Reason.NOT_A_TIME_WITH_OFFSET,
                        JSON.stringNode("hôm qua"), Reason.NOT_A_TIME_WITH_OFFSET,
                        JSON.stringNode("0001-05-01T08:10:00+07:00"), Reason.OUT_OF_RANGE,
                        JSON.stringNode("+999999999-05-01T08:10:00+07:00"), Reason.OUT_OF_RANGE);
            case Shape.Day _ ->
                Map.of(
                        JSON.stringNode("2026-02-30"), Reason.NOT_A_DATE,
                        JSON.stringNode("2200-01-01"), Reason.OUT_OF_RANGE);
            case Shape.Many many -> Map.of(tooMany(many), Reason.TOO_MANY);
            case Shape.Truth _, Shape.Group _ -> Map.of();
        };
    }

    private static Map<JsonNode, Reason> text(Shape.Text shape) {
        Map<JsonNode, Reason> values = new LinkedHashMap<>();
        values.put(JSON.stringNode(""), Reason.BLANK);
        values.put(JSON.stringNode(" \t "), Reason.BLANK);
        values.put(JSON.stringNode("a".repeat(shape.max() + 1)), Reason.TOO_LONG);
        values.put(JSON.stringNode("a\u0000b"), Reason.FORBIDDEN_CHARACTER);
        values.put(JSON.stringNode("a\u001bb"), Reason.FORBIDDEN_CHARACTER);
        values.put(JSON.stringNode("a\ud800b"), Reason.FORBIDDEN_CHARACTER);
        values.put(JSON.stringNode("a\u202eb"), Reason.FORBIDDEN_CHARACTER);
        if (!shape.lines()) values.put(JSON.stringNode("a\nb"), Reason.FORBIDDEN_CHARACTER);
        return values;
    }

    private static JsonNode tooMany(Shape.Many many) {
        ArrayNode array = JSON.arrayNode();
        for (int i = 0; i <= many.max(); i++) array.add(ValidBody.value(many.of()));
        return array;
    }
}
