package vigil.eventlog.append;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.eventlog.LogBroken;
import vigil.eventlog.format.Commit;
import vigil.eventlog.read.Follower;

/** Somebody who follows the log all through a history, and remembers what was shown. */
final class SimulatedReader {

    private static final int PAGE = 3;

    private final Follower follower;
    private final List<Commit> shown = new ArrayList<>();
    private @Nullable LogBroken broken;

    /** @param held whether only what a majority holds is read (R5) */
    SimulatedReader(SimulatedServer database, String origin, boolean held) {
        CommitLog view = new Between(database, () -> {}) {
            @Override
            public List<Commit> from(long position, int limit) {
                return database.shown(position, limit, held);
            }
        };
        this.follower = Follower.after(view, origin, -1);
    }

    /** Reads on; a gap or a broken link, be it for a moment, is remembered, for the servers must not notice that somebody reads. */
    void look() {
        if (broken != null) return;
        try {
            for (List<Commit> more = follower.more(PAGE); !more.isEmpty(); more = follower.more(PAGE)) shown.addAll(more);
        } catch (LogBroken e) {
            broken = e;
        }
    }

    /**
     * Compares what was shown with what is there in the end.
     *
     * @throws LogBroken something was read that is not there, was not read, or the line broke on the way
     */
    void compare(List<Commit> there) {
        if (broken != null) throw broken;
        for (int i = 0; i < shown.size(); i++) {
            Commit read = shown.get(i);
            if (i >= there.size() || !there.get(i).same(read)) throw new LogBroken(read.position(), "was read and is not there");
        }
        if (shown.size() < there.size()) throw new LogBroken(there.get(shown.size()).position(), "was never read");
    }
}
