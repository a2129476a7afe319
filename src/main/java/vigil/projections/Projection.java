package vigil.projections;

import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import vigil.kernel.Event;
import vigil.kernel.Recorded;

/**
 * A read model that is a fold: one document per key, each the result of the events that concern it. Pure, so that the same
 * fold serves the live read model, a rebuild and a look into the past. The runner loads, skips what a document has already
 * seen (by position), folds a batch and writes it at once.
 *
 * @param <V> the document, an immutable record that Jackson can write and read
 */
public interface Projection<V> {

    /** Name of the processor, the collection and the freshness mark; a plain word. */
    String name();

    /** Changes whenever the fold or the shape of {@code V} changes; the read model is then rebuilt on start. */
    int version();

    /**
     * A fingerprint of what the fold looks things up in besides events and code, as the law is; empty when there is nothing. A
     * read model that was folded by another is built anew.
     */
    default String data() {
        return "";
    }

    /** The type of the documents. */
    Class<V> view();

    /** Which document an event concerns; empty when none. */
    Optional<String> key(Recorded<? extends Event> event);

    /**
     * The document after an event; {@code null} stands for "no document", before and after. What equals the document before is
     * not written, so a view tells the position or the version of its case only where readers need it: with either it is
     * written again at every event.
     */
    @Nullable V evolve(@Nullable V before, Recorded<? extends Event> event);

    /**
     * The document with everything that follows from what {@link #evolve} made of it, reckoned once for all events that are folded
     * at a time. Depends on the document alone, and changes nothing when it is done again: where batches end must not matter.
     */
    default V finished(V after) {
        return after;
    }

    /**
     * The fields its room looks documents up by, apart from the key: the database's own form of an index for each. Some
     * databases have none but that of the key, so that nothing but speed may depend on them.
     */
    default List<Bson> indexes() {
        return List.of();
    }
}
