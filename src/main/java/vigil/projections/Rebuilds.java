package vigil.projections;

import java.util.Set;

/**
 * Builds a read model anew beside the live one, compares the two document by document, puts the new one in its place, and
 * keeps what was found. Readers are answered all the while. One at a time, over all servers.
 */
public interface Rebuilds {

    /** The names of the read models that can be built anew. */
    Set<String> projections();

    /** The names of those that readers see folded by other data than this server's, see {@link Projection#data()}. */
    Set<String> outdated();

    /**
     * Begins and returns at once.
     *
     * @param by the account that asked
     * @throws IllegalArgumentException no such projection
     * @throws RebuildUnderWay another one has not ended
     */
    RebuildReport begin(OrderRebuild order, String by);

    /** Does the same and returns when it has ended, however it ended. */
    RebuildReport run(OrderRebuild order, String by);
}
