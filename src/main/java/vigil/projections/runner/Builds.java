package vigil.projections.runner;

import java.util.Set;

/** Builds read models anew, beside those that readers see. */
public interface Builds {

    /** The names of all projections. */
    Set<String> names();

    /** The names of the projections whose shown build was begun with other data than this server has. */
    Set<String> outdated();

    /**
     * Begins a build beside the live one; close it.
     *
     * @throws IllegalArgumentException no projection is called so
     */
    Beside beside(String projection);

    /** Gives up a build that a server which is gone had begun; readers never saw it. */
    void giveUp(String id);
}
