package vigil.questions;

import vigil.kernel.Query;

/**
 * Answers one type of question; a bean of the room that owns the read model.
 *
 * @param <Q> the question, a record with an {@link vigil.kernel.AllowedTo}
 * @param <A> the answer
 */
public interface Responder<Q extends Query<A>, A> {

    /** The type of question answered here. */
    Class<Q> question();

    /** The answer, within the asker's scope. */
    A answer(Q question, Asker asker);
}
