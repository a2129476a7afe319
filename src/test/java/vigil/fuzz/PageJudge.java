package vigil.fuzz;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** Says what is wrong with an answer to somebody at the pages; nothing when it is what an honest office answers. */
final class PageJudge {

    /** What the server and its firewall say of a request that cannot be one, before it is anybody's page. */
    private static final String NO_REQUEST = "The server does not take this request.";

    private PageJudge() {}

    static List<String> faults(Attempt attempt, HttpResponse<?> answer, String text, boolean stream) {
        List<String> faults = new ArrayList<>();
        int status = answer.statusCode();
        String type = answer.headers().firstValue("Content-Type").orElse("none");
        boolean readByServerAlone = status == 400 && type.equals("none");
        if (status >= 500) faults.add("answers " + status);
        if (status >= 400 && Judge.tellsOfTheInside(text)) faults.add("tells of the inside");
        if (status >= 400 && !readByServerAlone) refusal(attempt, answer, text, faults);
        if (status == 200 && stream && !type.startsWith("text/event-stream")) faults.add("a stream as " + type);
        if (!readByServerAlone) {
            Judge.HEADERS.stream().filter(name -> answer.headers().firstValue(name).isEmpty()).forEach(name -> faults.add("has no " + name));
        }
        answer.headers().firstValue("Server").ifPresent(_ -> faults.add("names its server"));
        return faults;
    }

    /** An error page, or problem details for programs; a piece of a page is sent to the door by a header instead. */
    private static void refusal(Attempt attempt, HttpResponse<?> answer, String text, List<String> faults) {
        int status = answer.statusCode();
        if (status == 403 && answer.headers().firstValue("HX-Refresh").isPresent()) return;
        String type = answer.headers().firstValue("Content-Type").orElse("none");
        String expected = attempt.target().startsWith("/api/") ? "application/problem+json" : "text/html";
        boolean noRequest = status == 400 && text.contains(NO_REQUEST);
        if (!type.startsWith(expected) && !noRequest) faults.add(status + " as " + type);
        if (text.isBlank()) faults.add(status + " without a word");
    }
}
