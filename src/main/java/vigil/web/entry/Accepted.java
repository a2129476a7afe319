package vigil.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import vigil.web.ProblemKind;
import vigil.web.RequestProblem;

/**
 * Looks before a command is given whether its sender takes the answer: afterwards a refusal would say that nothing happened, and the
 * command would be in the log.
 */
final class Accepted {

    private Accepted() {}

    static void orRefused(HttpServletRequest request) {
        List<String> headers = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
        if (!headers.isEmpty() && !takesJson(headers)) {
            throw new RequestProblem(ProblemKind.NOT_ACCEPTABLE);
        }
    }

    private static boolean takesJson(List<String> headers) {
        try {
            List<MediaType> types = MediaType.parseMediaTypes(headers);
            return types.isEmpty()
                    || types.stream().anyMatch(type ->
                            type.getQualityValue() > 0 && type.isCompatibleWith(MediaType.APPLICATION_JSON));
        } catch (InvalidMediaTypeException notATypeAtAll) {
            return false;
        }
    }
}
