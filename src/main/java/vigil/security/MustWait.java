package vigil.security;

import java.time.Duration;
import org.springframework.security.authentication.LockedException;

/** Too many wrong sign-ins: nothing is looked at until the time is over, not even the right password. */
public final class MustWait extends LockedException {

    private final Duration time;

    MustWait(Duration time) {
        super("too many wrong sign-ins");
        this.time = time;
    }

    /** How long. */
    public Duration time() {
        return time;
    }
}
