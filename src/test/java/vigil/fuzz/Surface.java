package vigil.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** Everything that the OpenAPI document of a running office offers: each operation with its parameters and its body. */
record Surface(List<Operation> operations) {

    /** A way to call the server. */
    record Operation(String method, String path, List<Parameter> parameters, List<Body> bodies) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** A parameter of the path, the query or the header. */
    record Parameter(String in, String name, boolean required, JsonNode schema) {}

    /** What may be sent, by its media type. */
    record Body(String mediaType, JsonNode schema) {}

    static Surface of(JsonNode api) {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : api.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> one : path.getValue().properties()) {
                operations.add(operation(one.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey(), one.getValue(), api));
            }
        }
        return new Surface(List.copyOf(operations));
    }

    private static Operation operation(String method, String path, JsonNode described, JsonNode api) {
        List<Parameter> parameters = new ArrayList<>();
        for (JsonNode one : described.path("parameters")) {
            parameters.add(new Parameter(
                    one.path("in").stringValue(),
                    one.path("name").stringValue(),
                    one.path("required").asBoolean(false),
                    resolved(one.path("schema"), api)));
        }
        List<Body> bodies = new ArrayList<>();
        described.path("requestBody").path("content").properties().forEach(content ->
                bodies.add(new Body(content.getKey(), resolved(content.getValue().path("schema"), api))));
        return new Operation(method, path, List.copyOf(parameters), List.copyOf(bodies));
    }

    private static JsonNode resolved(JsonNode schema, JsonNode api) {
        if (!schema.has("$ref")) return schema;
        String name = Objects.requireNonNull(schema.path("$ref").stringValue());
        JsonNode found = api.at(name.substring(1));
        if (found.isMissingNode()) throw new IllegalStateException("the document refers to nothing: " + name);
        return found;
    }
}
