package vigil.kernel;

/**
 * A question to a read model, answered with an {@code A}.
 *
 * @param <A> the answer
 */
public interface Query<A> {}
