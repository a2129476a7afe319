package vigil.desk.web;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vigil.fields.FieldError;
import vigil.web.ProblemKind;

/** Describes what commands are answered with: the receipt, and every problem under its status. */
final class AnswerDescriptions {

    private static final String PROBLEM = "problem";
    private static final String ANSWER = "command-answer";
    private static final List<ProblemKind> POSSIBLE = List.of(
            ProblemKind.MALFORMED, ProblemKind.UNREADABLE, ProblemKind.BROKEN_JSON, ProblemKind.NOT_SIGNED_IN, ProblemKind.NOT_ALLOWED,
            ProblemKind.NOT_FOUND, ProblemKind.STALE_VERSION, ProblemKind.TOO_LARGE,
            ProblemKind.MEDIA_TYPE_NOT_SUPPORTED, ProblemKind.IDEMPOTENCY_KEY_REUSED, ProblemKind.VERSION_REQUIRED,
            ProblemKind.TRY_AGAIN, ProblemKind.KEYS_UNREACHABLE, ProblemKind.COMMANDS_STOPPED, ProblemKind.OUTCOME_UNKNOWN);

    private AnswerDescriptions() {}

    static void addTo(Components components) {
        components.addSchemas(PROBLEM, problem());
        components.addSchemas(ANSWER, answer());
    }

    static ApiResponses responses(boolean opens) {
        ApiResponses responses = new ApiResponses();
        responses.addApiResponse(opens ? "201" : "200", done(opens));
        Map<Integer, String> byStatus = POSSIBLE.stream()
                .collect(Collectors.groupingBy(
                        kind -> kind.status().value(),
                        Collectors.mapping(ProblemKind::type, Collectors.joining(", "))));
        byStatus.put(409, "urn:vigil:refusal:<rule>");
        byStatus.forEach((status, types) -> responses.addApiResponse(String.valueOf(status), problem(types)));
        return responses;
    }

    private static ApiResponse done(boolean opens) {
        ApiResponse response = new ApiResponse()
                .description(opens ? "recorded, a new case" : "recorded")
                .content(new Content().addMediaType("application/json", new MediaType().schema(ref(ANSWER))))
                .addHeaderObject("ETag", header("the new version in quotes"))
                .addHeaderObject("Vigil-Position", header("position of the commit's last event"));
        return opens ? response.addHeaderObject("Location", header("the case")) : response;
    }

    private static ApiResponse problem(String types) {
        return new ApiResponse()
                .description(types)
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(ref(PROBLEM))));
    }

    private static Schema<?> answer() {
        Schema<?> schema = ModelConverters.getInstance(true)
                .resolveAsResolvedSchema(new AnnotatedType(CommandAnswer.class))
                .schema;
        return schema.description("What the command led to; ids are there when the command made them.");
    }

    private static Schema<?> problem() {
        JsonSchema error = type("object");
        error.addProperty("field", type("string"));
        JsonSchema reason = type("string");
        Arrays.stream(FieldError.Reason.values())
                .map(vigil.kernel.Names::of)
                .forEach(reason::addEnumItemObject);
        error.addProperty("reason", reason);
        error.addProperty("message", type("string"));
        JsonSchema schema = type("object");
        schema.addProperty("type", type("string").format("uri"));
        schema.addProperty("title", type("string"));
        schema.addProperty("status", type("integer"));
        schema.addProperty("instance", type("string").format("uri-reference"));
        schema.addProperty("errors", type("array").items(error));
        schema.addProperty("fields", type("array").items(type("string")));
        schema.addProperty("details", type("array").items(new JsonSchema()));
        return schema.required(List.of("type", "title", "status")).description("RFC 9457");
    }

    private static Schema<?> ref(String name) {
        return new JsonSchema().$ref("#/components/schemas/" + name);
    }

    private static Header header(String words) {
        return new Header().description(words).schema(type("string"));
    }

    private static JsonSchema type(String type) {
        JsonSchema schema = new JsonSchema();
        schema.addType(type);
        return schema;
    }
}
