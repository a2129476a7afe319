package vigil.questions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vigil.kernel.CaseQuery;
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

    /**
     * Asks several things about one case as one reading: a page that shows the case, its timeline and its duties leaves one
     * trace that names all three.
     */
    default Answers together(Asker asker, List<? extends CaseQuery<?>> about) {
        Map<CaseQuery<?>, Object> answers = new LinkedHashMap<>();
        about.forEach(query -> answers.put(query, ask(query, asker)));
        return new Answers(answers);
    }
}
