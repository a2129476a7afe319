package vigil.fuzz;

import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values for a schema: mostly what it asks for, sometimes what a careless or hostile sender makes of it. */
final class Values {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEP = 6;

    /** Texts that have broken other programs. */
    static final List<String> HOSTILE = List.of(
            "", " ", "\u0000", "\u0007", "a".repeat(501), "a".repeat(20_001), "Nguyễn Thị Ẩn Danh", "\u202Eđảo", "\uD83D\uDE00\uD83D\uDE00",
            "\uD800", "' OR '1'='1", "{\"$gt\":\"\"}", "$where", "a.b", "<script>alert(1)</script>", "=HYPERLINK(\"x\")", "../../etc/passwd",
            "${jndi:ldap://x}", "%00", "%s%n", "[0-9]+(", "(a+)+$", "e\u0301", "\uFEFFx", "NaN", "null", "-1", "0", "1e400",
            "2147483647", "-2147483648", "9223372036854775807", "9223372036854775808", "2026-02-30", "0000-00-00", "-999999999-01-01", "+999999999-12-31T23:59:59Z",
            "2026-03-02T08:00:00", "2026-03-02T08:00:00+19:00", "line\r\nSet-Cookie: a=b");

    private final Random random;
    private final Things things;

    Values(Random random, Things things) {
        this.random = random;
        this.things = things;
    }

    /** A value of a schema; {@code wild} of a hundred of its parts are not what the schema asks for. */
    JsonNode value(String name, JsonNode schema, int wild, int depth) {
        if (hit(wild)) return anything(depth);
        return switch (type(schema)) {
            case "object" -> object(schema, wild, depth);
            case "array" -> array(name, schema, wild, depth);
            case "integer", "number" -> number(name, schema);
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            default -> JSON.stringNode(text(name, schema));
        };
    }

    /** A text for a parameter. */
    String parameter(String name, JsonNode schema, int wild) {
        if (hit(wild)) return HOSTILE.get(random.nextInt(HOSTILE.size()));
        return value(name, schema, 0, DEEP).asString("x");
    }

    boolean hit(int ofAHundred) {
        return random.nextInt(100) < ofAHundred;
    }

    private JsonNode object(JsonNode schema, int wild, int depth) {
        ObjectNode object = JSON.objectNode();
        List<String> required = schema.path("required").valueStream().map(JsonNode::stringValue).toList();
        schema.path("properties").properties().forEach(property -> {
            boolean sent = required.contains(property.getKey()) ? !hit(wild) : hit(depth > DEEP ? 0 : 60);
            if (sent) object.set(property.getKey(), value(property.getKey(), property.getValue(), wild, depth + 1));
        });
        if (hit(wild)) object.set(HOSTILE.get(random.nextInt(HOSTILE.size())), anything(depth));
        return object;
    }

    private JsonNode array(String name, JsonNode schema, int wild, int depth) {
        ArrayNode array = JSON.arrayNode();
        int size = hit(wild) ? 201 : random.nextInt(3);
        JsonNode one = value(name, schema.path("items"), wild, depth + 1);
        for (int i = 0; i < size; i++) array.add(size > 3 ? one : value(name, schema.path("items"), wild, depth + 1));
        return array;
    }

    private JsonNode number(String name, JsonNode schema) {
        if (things.knows(name) && hit(60)) return JSON.numberNode(Long.parseLong(things.any(name, random)));
        long most = schema.path("maximum").asLong(9_999);
        return switch (random.nextInt(8)) {
            case 0, 1 -> JSON.numberNode(0);
            case 2, 3 -> JSON.numberNode(most);
            case 4, 5 -> JSON.numberNode(schema.has("maximum") ? most : furthest(schema));
            default -> JSON.numberNode(random.nextLong(Math.min(most, 30) + 1));
        };
    }

    /** Where a number of this kind ends when nothing else is said. */
    private static long furthest(JsonNode schema) {
        return schema.path("format").asString("").equals("int64") ? Long.MAX_VALUE : Integer.MAX_VALUE;
    }

    private String text(String name, JsonNode schema) {
        if (schema.path("enum").size() > 0) return schema.path("enum").get(random.nextInt(schema.path("enum").size())).stringValue();
        return switch (schema.path("format").asString("")) {
            case "date-time" -> "20%02d-%02d-%02dT%02d:%02d:00+07:00".formatted(
                    24 + random.nextInt(3), 1 + random.nextInt(12), 1 + random.nextInt(28), random.nextInt(24), random.nextInt(60));
            case "date" -> "20%02d-%02d-%02d".formatted(24 + random.nextInt(3), 1 + random.nextInt(12), 1 + random.nextInt(28));
            default -> things.knows(name) ? things.any(name, random) : "chữ " + random.nextInt(1_000);
        };
    }

    private JsonNode anything(int depth) {
        return switch (random.nextInt(depth > DEEP ? 6 : 8)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.numberNode(random.nextLong());
            case 2 -> JSON.numberNode(random.nextDouble());
            case 3 -> JSON.booleanNode(true);
            case 4, 5 -> JSON.stringNode(HOSTILE.get(random.nextInt(HOSTILE.size())));
            case 6 -> JSON.arrayNode().add(anything(depth + 1));
            default -> JSON.objectNode().set("x", anything(depth + 1));
        };
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asString("string") : type.asString("string");
    }
}
