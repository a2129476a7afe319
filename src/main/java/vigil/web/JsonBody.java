package vigil.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Bodies of requests as JSON trees, within bounds that no honest command reaches. */
public final class JsonBody {

    /** Bytes that a body may have. */
    public static final int LIMIT = 1_000_000;

    private static final int DEPTH = 20;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .maxNumberLength(50)
                            .maxStringLength(LIMIT)
                            .maxDocumentLength(LIMIT)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .build();

    private JsonBody() {}

    /**
     * The tree of a body; an empty body is an empty object, so that a command without fields needs none.
     *
     * @throws RequestProblem larger than {@link #LIMIT}, or no JSON
     */
    public static JsonNode read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) throw new RequestProblem(ProblemKind.TOO_LARGE, LIMIT);
        if (bytes.length == 0) return JSON.createObjectNode();
        try {
            return JSON.readTree(bytes);
        } catch (JacksonException broken) {
            var place = broken.getLocation();
            throw new RequestProblem(
                    ProblemKind.BROKEN_JSON, place == null ? 1 : place.getLineNr(), place == null ? 1 : place.getColumnNr());
        }
    }

    /** Hash of what a tree says, whatever the order and spacing of its fields; lower-case hex. */
    public static String fingerprint(String before, JsonNode tree) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update((before + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha256.digest(JSON.writeValueAsBytes(tree)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
