package vigil.web.problems;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import vigil.web.ProblemKind;

/**
 * One problem in the words of RFC 9457.
 *
 * @param more further members: {@code fields}, {@code details}, {@code errors}, …
 * @param headers what the answer says beside it, for example {@code Allow}
 */
public record Problem(HttpStatusCode status, String type, String title, Map<String, ?> more, HttpHeaders headers) {

    static Problem of(ProblemKind kind, String title) {
        return new Problem(kind.status(), kind.type(), title, Map.of(), HttpHeaders.EMPTY);
    }

    Problem with(String name, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(more);
        all.put(name, value);
        return new Problem(status, type, title, all, headers);
    }

    Problem with(HttpHeaders others) {
        return new Problem(status, type, title, more, others);
    }
}
