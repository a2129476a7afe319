package vigil.fields;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A body in which every field that is sealed says the same words, and the others what they must for the command to be heard. */
public final class PlantedBody {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private PlantedBody() {}

    /** @param known what fields of these names must say; {@code null} leaves a field out */
    public static ObjectNode of(Class<?> type, String words, Map<String, JsonNode> known) {
        ObjectNode body = JSON.objectNode();
        for (RecordShape.Field field : RecordShape.of(type).fields()) {
            if (known.containsKey(field.name())) {
                JsonNode value = known.get(field.name());
                if (!value.isNull()) body.set(field.name(), value);
            } else {
                body.set(field.name(), value(field, words, known));
            }
        }
        return body;
    }

    private static JsonNode value(RecordShape.Field field, String words, Map<String, JsonNode> known) {
        return switch (field.name()) {
            case "birthYear" -> JSON.numberNode(1990);
            case "nationality" -> JSON.stringNode("VN");
            default -> value(field.shape(), words, known);
        };
    }

    private static JsonNode value(Shape shape, String words, Map<String, JsonNode> known) {
        return switch (shape) {
            case Shape.Text text when text.sealed() -> JSON.stringNode(words);
            case Shape.Group group -> of(group.record().type(), words, known);
            case Shape.Many many -> JSON.arrayNode().add(value(many.of(), words, known));
            default -> ValidBody.value(shape);
        };
    }
}
