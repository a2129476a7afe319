package vigil.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer over HTTP, read as JSON. */
public record Reply(int status, String text, HttpResponse<String> http) {

    private static final JsonMapper JSON = new JsonMapper();

    public Reply(HttpResponse<String> http) {
        this(http.statusCode(), http.body(), http);
    }

    /** The body. */
    public JsonNode json() {
        return JSON.readTree(text);
    }

    /** A field of the body by JSON pointer or name, as text. */
    public String field(String name) {
        JsonNode node = json().at(name.startsWith("/") ? name : "/" + name);
        return node.isString() ? node.stringValue() : node.toString();
    }

    /** The names of the events a command led to. */
    public List<String> events() {
        return StreamSupport.stream(json().at("/events").spliterator(), false)
                .map(JsonNode::stringValue)
                .toList();
    }

    /** The version to be sent as {@code If-Match}. */
    public String etag() {
        return http.headers().firstValue("ETag").orElseThrow();
    }

    /** Fails with the body when the status is another. */
    public Reply expect(int expected) {
        assertThat(status).as(http.request().method() + " " + http.uri() + "\n" + text).isEqualTo(expected);
        return this;
    }

    /** Expects a refusal by its name. */
    public Reply refused(String rule) {
        expect(409);
        assertThat(http.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(field("type")).isEqualTo("urn:vigil:refusal:" + rule);
        return this;
    }
}
