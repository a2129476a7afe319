package vigil.fuzz;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Says what is wrong with an answer; nothing when it is what an honest office answers. */
final class Judge {

    private static final JsonMapper JSON = new JsonMapper();

    /** Words that only the inside of a server knows. */
    private static final Pattern INSIDE = Pattern.compile(
            "\\bat [a-z]+(\\.[a-zA-Z_$]+)+\\(|\\b(java|jakarta|javax|tools\\.jackson|org\\.springframework|org\\.axonframework|org\\.apache"
                    + "|com\\.mongodb|io\\.netty)\\.[a-z]+\\.|\\bvigil\\.[a-z]+\\.[A-Za-z]|[A-Za-z]Exception\\b|Whitelabel|/src/main/|stackTrace");

    /** What every answer brings along. */
    static final List<String> HEADERS = List.of(
            "Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy", "Cache-Control");

    private Judge() {}

    static List<String> faults(Attempt attempt, HttpResponse<byte[]> answer) {
        List<String> faults = new ArrayList<>();
        int status = answer.statusCode();
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        if (status >= 500) faults.add("answers " + status);
        boolean readByServerAlone = status == 400 && answer.headers().firstValue("Content-Type").orElse("").isEmpty();
        if (status >= 400 && !attempt.method().equals("HEAD")) problem(status, answer, text, faults);
        if (status >= 400 && tellsOfTheInside(text)) faults.add("tells of the inside");
        if (!readByServerAlone) {
            HEADERS.stream().filter(name -> answer.headers().firstValue(name).isEmpty()).forEach(name -> faults.add("has no " + name));
        }
        answer.headers().firstValue("Server").ifPresent(_ -> faults.add("names its server"));
        return faults;
    }

    static boolean tellsOfTheInside(String text) {
        return INSIDE.matcher(text).find();
    }

    private static void problem(int status, HttpResponse<byte[]> answer, String text, List<String> faults) {
        String type = answer.headers().firstValue("Content-Type").orElse("none");
        if (!type.startsWith("application/problem+json")) {
            faults.add(status + " without problem details but " + type);
            return;
        }
        try {
            details(status, JSON.readTree(text), faults);
        } catch (JacksonException broken) {
            faults.add("problem details that cannot be read");
        }
    }

    private static void details(int status, JsonNode problem, List<String> faults) {
        String type = problem.path("type").asString("");
        String title = problem.path("title").asString("");
        if (!type.startsWith("urn:vigil:")) faults.add("problem of type " + type);
        if (title.isBlank() || type.endsWith(":" + title)) faults.add("problem without words: " + type);
        if (problem.path("status").asInt(0) != status) faults.add("another status inside");
        if (type.equals("urn:vigil:malformed")) fields(problem.path("errors"), faults);
    }

    private static void fields(JsonNode errors, List<String> faults) {
        if (errors.isEmpty()) faults.add("malformed, and says not what");
        for (JsonNode error : errors) {
            if (!error.has("field") || error.path("reason").asString("").isBlank()) faults.add("an error without field or reason");
            if (error.path("message").asString("").isBlank()) faults.add("an error without words: " + error);
        }
    }
}
