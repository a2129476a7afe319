package vigil.projections;

/** Gives every room the read model of its own projection. */
public interface ReadModels {

    /** The read model of a projection, which must be a bean. */
    <V> ReadModel<V> of(Projection<V> projection);
}
