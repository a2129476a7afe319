package vigil.security.limits;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Says that it is enough for now, and when to come again. */
final class Enough {

    private Enough() {}

    /** Whether the request goes on; otherwise it is answered. */
    static boolean of(HttpServletResponse response, Stream<Optional<Duration>> waits) throws IOException {
        Optional<Duration> wait = waits.flatMap(Optional::stream).max(Comparator.naturalOrder());
        if (wait.isEmpty()) return true;
        long seconds = Math.max(1, wait.get().plusSeconds(1).minusNanos(1).toSeconds());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        return false;
    }
}
