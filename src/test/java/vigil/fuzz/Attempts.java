package vigil.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vigil.fuzz.Surface.Body;
import vigil.fuzz.Surface.Operation;
import vigil.fuzz.Surface.Parameter;

/** Makes requests of the operations that the office describes, from honest ones to hostile ones, the same for the same seed. */
final class Attempts {

    /** Everybody who has an account in the demonstration, and nobody. */
    private static final List<@Nullable String> WHO = Arrays.asList(
            "officer", "officer", "officer", "officer2", "leader", "province-75", "province-75-2", "province-79", "leader", "leader2", "leader-75", "auditor",
            "dpo", "admin", null);

    private static final List<String> OTHER_METHODS = List.of("DELETE", "PATCH", "PUT", "POST", "GET", "HEAD", "OPTIONS");
    private static final String BOUNDARY = "fuzz-boundary";

    private final Random random;
    private final Things things;
    private final Values values;

    Attempts(long seed, Things things) {
        this.random = new Random(seed);
        this.things = things;
        this.values = new Values(random, things);
    }

    /** A request of an operation; a third of them are honest throughout. */
    Attempt of(Operation operation) {
        int wild = random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(12);
        Map<String, String> path = new LinkedHashMap<>();
        StringBuilder query = new StringBuilder();
        Map<String, String> headers = new LinkedHashMap<>();
        for (Parameter parameter : operation.parameters()) {
            if (!parameter.required() && values.hit(50)) continue;
            String text = values.parameter(parameter.name(), parameter.schema(), wild);
            switch (parameter.in()) {
                case "path" -> path.put(parameter.name(), text);
                case "query" -> query.append(query.isEmpty() ? "?" : "&").append(parameter.name()).append('=').append(encoded(text));
                default -> header(headers, parameter, text, path, wild);
            }
        }
        if (values.hit(wild)) query.append(query.isEmpty() ? "?" : "&").append(encoded(hostile())).append('=').append(encoded(hostile()));
        byte[] body = body(operation, headers, wild);
        negotiate(headers, wild);
        String method = values.hit(wild / 2) ? OTHER_METHODS.get(random.nextInt(OTHER_METHODS.size())) : operation.method();
        return new Attempt(method, filled(operation.path(), path) + query, WHO.get(random.nextInt(WHO.size())), headers, body);
    }

    private void header(Map<String, String> headers, Parameter parameter, String text, Map<String, String> path, int wild) {
        String value = switch (parameter.name()) {
            case "If-Match" ->
                values.hit(wild) ? text : "\"" + (things.versionOf(path.values().stream().findFirst().orElse("")) + (values.hit(wild) ? 7 : 0)) + "\"";
            case "Idempotency-Key" -> values.hit(wild) ? text : "key-" + random.nextInt(50);
            case "Last-Event-ID" -> values.hit(wild) ? text : String.valueOf(random.nextInt(30));
            default -> text;
        };
        String visible = value.codePoints().filter(c -> c >= 0x20 && c < 0x7f)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        headers.put(parameter.name(), visible);
    }

    private void negotiate(Map<String, String> headers, int wild) {
        if (values.hit(30)) headers.put("Accept-Language", values.hit(50) ? "en" : "vi");
        if (values.hit(wild)) headers.put("Accept", values.hit(50) ? "image/png" : "application/json;q=0.1,*/*;q=x");
        if (values.hit(wild)) headers.put("Vigil-Wait-For", values.hit(50) ? "0" : "soon");
    }

    private byte[] body(Operation operation, Map<String, String> headers, int wild) {
        if (operation.method().equals("GET")) return new byte[0];
        Body body = operation.bodies().isEmpty() ? null : operation.bodies().getFirst();
        if (body != null && body.mediaType().startsWith("multipart/")) return upload(headers);
        JsonNode tree = body == null ? null : values.value("", body.schema(), wild, 0);
        String text = tree == null ? (values.hit(50) ? "" : "{}") : tree.toString();
        if (values.hit(wild)) text = broken(text);
        headers.put("Content-Type", values.hit(wild) ? contentType() : body == null ? "application/json" : body.mediaType());
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String broken(String text) {
        return switch (random.nextInt(6)) {
            case 0 -> text.substring(0, text.length() / 2);
            case 1 -> text + "}";
            case 2 -> "[".repeat(200) + text;
            case 3 -> text.replaceFirst("\\{", "{\"a\":1,\"a\":2,");
            case 4 -> "null";
            default -> "\u00ff\u0000" + text;
        };
    }

    private String contentType() {
        return List.of("text/plain", "application/xml", "application/x-www-form-urlencoded", "application/json;charset=utf-7", "x",
                "multipart/form-data").get(random.nextInt(6));
    }

    private byte[] upload(Map<String, String> headers) {
        headers.put("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
        String name = values.hit(20) ? hostile().replaceAll("[\r\n\"]", "") : "a.xlsx";
        String part = values.hit(90) ? "file" : "flie";
        String content = random.nextInt(3) == 0 ? "PK\u0003\u0004" + hostile() : values.hit(80) ? "%PDF-1.7 " + random.nextInt() : "";
        String text = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n"
                + (values.hit(95) ? "--" + BOUNDARY + "--\r\n" : "");
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String filled(String path, Map<String, String> variables) {
        String filled = path;
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            filled = filled.replace("{" + variable.getKey() + "}", encoded(variable.getValue()));
        }
        return filled;
    }

    private String hostile() {
        return Values.HOSTILE.get(random.nextInt(Values.HOSTILE.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
