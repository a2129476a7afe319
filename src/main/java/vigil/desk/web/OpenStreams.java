package vigil.desk.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vigil.web.ProblemKind;
import vigil.web.RequestProblem;

/** How many live streams each account has open on this server; one that has enough opens no more, and others notice nothing. */
@Component
final class OpenStreams {

    private final int most;
    private final Map<String, Integer> open = new ConcurrentHashMap<>();

    /** @param most at once for one account, {@code 0} for no limit */
    OpenStreams(@Value("${vigil.limits.streams}") int most) {
        this.most = most;
    }

    /** Counts one more; whoever has called this calls {@link #end} once. */
    void begin(String account) {
        open.compute(account, (_, before) -> {
            int now = before == null ? 1 : before + 1;
            if (most > 0 && now > most) throw new RequestProblem(ProblemKind.TOO_MANY_REQUESTS);
            return now;
        });
    }

    /** Counts one less. */
    void end(String account) {
        open.computeIfPresent(account, (_, before) -> before - 1);
    }
}
