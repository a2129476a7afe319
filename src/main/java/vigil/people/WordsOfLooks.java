package vigil.people;

import java.util.Collection;
import java.util.List;
import vigil.kernel.Confidential;

/** What was typed to justify looks at cases and persons, still sealed. */
@FunctionalInterface
public interface WordsOfLooks {

    /**
     * Purposes and reasons of all looks at these cases and persons.
     *
     * @param upTo position the answer must be complete to
     * @throws vigil.ground.NotNow it is not so in time; nothing may be decided by it
     */
    List<Confidential> at(Collection<String> streams, long upTo);
}
