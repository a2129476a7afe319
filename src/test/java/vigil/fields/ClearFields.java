package vigil.fields;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields of a record that take text and keep it in clear, however deep; generated from its shape. */
public final class ClearFields {

    private ClearFields() {}

    /** Their paths, as {@code demands[].text}. */
    public static List<String> of(Class<?> type) {
        List<String> paths = new ArrayList<>();
        RecordShape.of(type).fields().forEach(field -> add(field.name(), field.shape(), paths));
        return paths;
    }

    private static void add(String path, Shape shape, List<String> paths) {
        switch (shape) {
            case Shape.Text text when !text.sealed() -> paths.add(path);
            case Shape.Many many -> add(path + "[]", many.of(), paths);
            case Shape.Group group -> group.record().fields().forEach(field -> add(path + "." + field.name(), field.shape(), paths));
            default -> {}
        }
    }

    /** A body that says these words in one field, and in all others what is right. */
    public static ObjectNode planted(Class<?> type, String path, String words) {
        ObjectNode body = ValidBody.of(type);
        JsonNode at = body;
        String[] steps = path.split("\\.");
        for (int i = 0; i < steps.length - 1; i++) at = step(at, steps[i]);
        String last = steps[steps.length - 1];
        if (last.endsWith("[]")) ((ObjectNode) at).putArray(last.substring(0, last.length() - 2)).add(words);
        else ((ObjectNode) at).put(last, words);
        return body;
    }

    private static JsonNode step(JsonNode at, String name) {
        return name.endsWith("[]") ? at.get(name.substring(0, name.length() - 2)).get(0) : at.get(name);
    }
}
