package vigil.people.watch;

import static vigil.kernel.Role.DATA_PROTECTION;

import java.util.List;
import vigil.kernel.AllowedTo;
import vigil.kernel.Query;

/** Asks for what the data-protection officer should know of, the newest first. */
@AllowedTo(DATA_PROTECTION)
public record FindWatched() implements Query<FindWatched.WatchList> {

    /** The newest of each kind. */
    public record WatchList(
            List<Watched> waiting, List<Watched> glass, List<Watched> revealed, List<Watched> taken, List<Watched> decided,
            long completeTo) {}
}
