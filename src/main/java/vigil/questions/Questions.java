package vigil.questions;

import vigil.kernel.Query;

/** The one door for questions: pages and REST come through here; so does the trace of what was read. */
public interface Questions {

    /**
     * Checks rights and scope, records the reading of a case, waits for freshness if asked, answers.
     *
     * @throws vigil.commands.NotAllowed the role may not ask this
     * @throws vigil.commands.StreamUnknown no such case, or outside the actor's province
     */
    <A> A ask(Query<A> query, Asker asker);
}
