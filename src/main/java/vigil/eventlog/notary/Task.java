package vigil.eventlog.notary;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.eventlog.LogBroken;

/** Something done again and again; remembers what went wrong the last time, and says it once. */
final class Task {

    private static final Logger LOG = LoggerFactory.getLogger(Task.class);

    private final String name;
    private volatile @Nullable LogBroken broken;
    private volatile @Nullable String trouble;

    Task(String name) {
        this.name = name;
    }

    /** What is wrong with the log, as the last run found; empty again once a run finds nothing. */
    Optional<LogBroken> broken() {
        return Optional.ofNullable(broken);
    }

    /** Why the last run could not do its work, when the log is not to blame. */
    Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** Whether it went well. */
    boolean run(Runnable work) {
        try {
            work.run();
            broken = null;
            trouble = null;
            return true;
        } catch (LogBroken e) {
            LogBroken before = broken;
            if (before == null || !String.valueOf(before.getMessage()).equals(e.getMessage())) {
                LOG.error("{}: the log is not as it must be: {}", name, e.getMessage());
            }
            broken = e;
        } catch (RuntimeException e) { // a database or file that cannot be reached: tried again
            if (!e.toString().equals(trouble)) LOG.warn("{} has to wait: {}", name, e.toString());
            trouble = e.toString();
        }
        return false;
    }
}
