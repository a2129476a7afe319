package vigil.testing.waiting;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Lets every test wait for a minute for what must come, where it names no time of its own: on a busy machine ten seconds pass
 * without anything being wrong. It looks at once and often at first, as most has come after some milliseconds. Registered for
 * all tests in {@code META-INF/services}.
 */
public final class PatientTests implements BeforeAllCallback {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration FIRST = Duration.ofMillis(4);
    private static final Duration LONGEST = Duration.ofMillis(100);

    @Override
    public void beforeAll(ExtensionContext context) {
        Awaitility.setDefaultTimeout(PATIENCE);
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval((looks, before) -> pause(before));
    }

    private static Duration pause(Duration before) {
        Duration longer = before.multipliedBy(2).plus(FIRST);
        return longer.compareTo(LONGEST) < 0 ? longer : LONGEST;
    }
}
