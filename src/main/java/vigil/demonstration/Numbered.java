package vigil.demonstration;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Bodies of a story's steps: copies with a running number, and those of attached papers. */
final class Numbered {

    private static final JsonMapper JSON = new JsonMapper();

    private Numbered() {}

    /** The body with {@code {n}} replaced in every text. */
    static JsonNode with(JsonNode body, int n) {
        return JSON.readTree(JSON.writeValueAsString(body).replace("{n}", String.valueOf(n)));
    }

    /** The body of an attachment, still without the id of its file. */
    static ObjectNode attachment(Story.Paper paper) {
        return JSON.createObjectNode().put("kind", paper.letter()).put("victimId", paper.victimId());
    }
}
