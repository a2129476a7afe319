package vigil.fields;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A body in which every field of a record is filled in rightly, made from the record's own shape. */
public final class ValidBody {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ValidBody() {}

    public static ObjectNode of(Class<?> type) {
        ObjectNode body = JSON.objectNode();
        RecordShape.of(type).fields().forEach(field -> body.set(field.name(), value(field)));
        return body;
    }

    /** Some records look closer at what they take than its shape says. */
    private static JsonNode value(RecordShape.Field field) {
        return switch (field.name()) {
            case "birthYear" -> JSON.numberNode(1990);
            case "nationality" -> JSON.stringNode("VN");
            default -> value(field.shape());
        };
    }

    static JsonNode value(Shape shape) {
        return switch (shape) {
            case Shape.Text _ -> JSON.stringNode("Nguyễn");
            case Shape.Whole _ -> JSON.numberNode(3);
            case Shape.Truth _ -> JSON.booleanNode(true);
            case Shape.Choice choice -> JSON.stringNode(choice.codes().iterator().next());
            case Shape.PointInTime _ -> JSON.stringNode("2026-05-01T08:10:00+07:00");
            case Shape.Day _ -> JSON.stringNode("2026-05-01");
            case Shape.Group group -> of(group.record().type());
            case Shape.Many many -> JSON.arrayNode().add(value(many.of()));
        };
    }
}
