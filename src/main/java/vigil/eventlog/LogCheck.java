package vigil.eventlog;

import java.util.List;
import java.util.Optional;
import vigil.eventlog.append.CommitLog;
import vigil.eventlog.format.Commit;
import vigil.eventlog.read.CommitCheck;

/** Walks the whole log from its beginning and names the first thing that is not as it must be. */
public final class LogCheck {

    private static final int PAGE = 500;

    private final CommitLog log;
    private final String origin;

    public LogCheck(CommitLog log, String origin) {
        this.log = log;
        this.origin = origin;
    }

    /**
     * What was found.
     *
     * @param commits sound commits from the beginning
     * @param events in them
     * @param head link hash of the last sound commit, hex; compare it with one kept elsewhere, for a log that was rewritten or
     *     cut off as a whole looks sound to itself
     * @param broken the first thing that is wrong
     */
    public record Result(long commits, long events, String head, Optional<Finding> broken) {

        /** Whether everything is as it must be. */
        public boolean sound() {
            return broken.isEmpty();
        }
    }

    /**
     * Something that is wrong.
     *
     * @param position of the commit, or of the first missing event
     */
    public record Finding(long position, String what) {}

    /** Reads everything once. */
    public Result run() {
        CommitCheck check = new CommitCheck(origin);
        long commits = 0;
        try {
            for (List<Commit> page = log.from(0, PAGE); !page.isEmpty(); page = log.from(check.next(), PAGE)) {
                for (Commit commit : page) {
                    check.accept(commit);
                    commits++;
                }
            }
            return new Result(commits, check.next(), check.head().hex(), Optional.empty());
        } catch (LogBroken broken) {
            Finding finding = new Finding(broken.position(), broken.what());
            return new Result(commits, check.next(), check.head().hex(), Optional.of(finding));
        }
    }
}
