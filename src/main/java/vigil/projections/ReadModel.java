package vigil.projections;

import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The documents of one {@link Projection}, for the room that owns it. Fields have the names of the view's components;
 * {@code _id} is the key, {@code position} the event that last touched the document. Instants are ISO-8601 text in UTC,
 * enums their outside code.
 *
 * @param <V> the document
 */
public interface ReadModel<V> {

    /** The document of a key. */
    Optional<V> find(String key);

    /** Documents by filter and sort; {@code limit} 0 means all. */
    List<V> find(Bson filter, Bson sort, int skip, int limit);

    /** How many documents a filter finds. */
    long count(Bson filter);

    /** The collection itself, for aggregations; only for reading. */
    MongoCollection<Document> collection();

    /** Position up to which this read model is complete; {@code -1} when nothing was applied yet. */
    long completeTo();

    /**
     * Waits until the read model is complete to a position, at most five seconds.
     *
     * @return the position it is complete to then, possibly less than asked
     */
    long await(long position);
}
