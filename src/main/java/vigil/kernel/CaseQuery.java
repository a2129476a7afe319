package vigil.kernel;

/**
 * A question about one accident; scope is checked and the reading recorded before it is answered.
 *
 * @param <A> the answer
 */
public interface CaseQuery<A> extends Query<A> {

    /** The accident's number. */
    String number();
}
