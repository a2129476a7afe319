package vigil.casefile.answer;

import java.util.Map;
import java.util.Optional;
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

    /** Lists whose elements begin with somebody else's id: of two visits to one family none may stand for the other. */
    private static final Set<String> BY_PLACE = Set.of("families.visits");

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
        boolean byPlace = BY_PLACE.stream().anyMatch(path::endsWith);
        for (int i = 0; i < array.size(); i++) {
            String place = String.valueOf(i + 1);
            value(array.get(i), path + "." + (byPlace ? place : id(array.get(i)).orElse(place)));
        }
    }

    /** The element's own id, which comes first in its record; without one it is named by its place, counted from 1. */
    private static Optional<String> id(JsonNode element) {
        if (!element.isObject() || element.isEmpty()) return Optional.empty();
        var first = element.properties().iterator().next();
        return first.getKey().endsWith("Id") ? Optional.of(first.getValue().asString()) : Optional.empty();
    }
}
