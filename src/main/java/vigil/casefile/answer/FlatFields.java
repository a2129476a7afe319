package vigil.casefile.answer;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * A case as paths and values, so that two of them can be compared. Elements with an id are named by it; a confidential
 * text is one value; where a thing stands in the log is left out, for that always differs.
 */
final class FlatFields {

    private static final Set<String> BOOKKEEPING =
            Set.of("number", "version", "position", "completeTo", "lastRecordedAt", "trace", "accepted");

    private final Map<String, String> fields = new TreeMap<>();

    private FlatFields() {}

    static Map<String, String> of(JsonNode view) {
        FlatFields flat = new FlatFields();
        flat.object(view, "");
        return flat.fields;
    }

    private void value(JsonNode node, String path) {
        if (isConfidential(node)) {
            fields.put(path, confidential(node));
        } else if (node.isObject()) {
            object(node, path + ".");
        } else if (node.isArray()) {
            array(node, path);
        } else if (!node.isNull()) {
            fields.put(path, node.asString());
        }
    }

    private static String confidential(JsonNode sealed) {
        JsonNode text = sealed.get("text");
        return text == null || text.isNull() ? "[" + sealed.get("state").asString() + "]" : text.asString();
    }

    private static boolean isConfidential(JsonNode node) {
        return node.isObject() && node.has("kind") && node.has("state") && !node.has("steps");
    }

    private void object(JsonNode object, String within) {
        object.properties().stream()
                .filter(field -> !BOOKKEEPING.contains(field.getKey()))
                .forEach(field -> value(field.getValue(), within + field.getKey()));
    }

    private void array(JsonNode array, String path) {
        for (int i = 0; i < array.size(); i++) value(array.get(i), path + "." + name(array.get(i), i));
    }

    /** The element's own id, which comes first in its record; otherwise its place, counted from 1. */
    private static String name(JsonNode element, int place) {
        if (!element.isObject() || element.isEmpty()) return String.valueOf(place + 1);
        var first = element.properties().iterator().next();
        return first.getKey().endsWith("Id") ? first.getValue().asString() : String.valueOf(place + 1);
    }
}
