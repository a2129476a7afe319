package vigil.ground;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection of the embedded server that reads by {@code _id} in order: a range of numbers with a limit costs what it
 * gives, where the collection left alone would look at every document and sort them.
 */
final class CompactCollection extends H2Collection {

    private final MVMap<Object, Document> documents;

    CompactCollection(Place place, Maps maps) {
        this.documents = maps.documents();
        super(place.database(), place.name(), place.options(), maps.documents(), maps.sizes(), place.cursors());
    }

    /** What a collection is called, and what it belongs to. */
    record Place(MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors) {}

    /** Where a collection is stored. */
    record Maps(MVMap<Object, Document> documents, MVMap<String, Object> sizes) {}

    @Override
    protected QueryResult matchDocuments(
            Document query, @Nullable Document order, int skip, int limit, int batch, @Nullable Document fields) {
        Optional<Stream<Document>> ordered = limit > 0 ? ordered(query, order) : Optional.empty();
        return ordered.map(stream -> matchDocumentsFromStream(stream, query, null, skip, limit, batch, fields))
                .orElseGet(() -> super.matchDocuments(query, order, skip, limit, batch, fields));
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            Iterable<Object> positions,
            @Nullable Document order,
            int skip,
            int limit,
            int batch,
            @Nullable Document fields) {
        // The index found exactly these; comparing each with the whole list once more would cost the square of it.
        Document left = isIdList(query) ? new Document() : query;
        return super.matchDocuments(left, positions, order, skip, limit, batch, fields);
    }

    /** Documents in the order of {@code _id} from where the query lets them begin; empty when that is not asked for. */
    private Optional<Stream<Document>> ordered(Document query, @Nullable Document order) {
        if (order == null || !order.keySet().equals(Set.of("_id")) || !onlyNumbers()) return Optional.empty();
        boolean descending = order.get("_id") instanceof Number way && way.intValue() < 0;
        Object from = bound(query, descending ? "$lte" : "$gte");
        Object to = bound(query, descending ? "$gt" : "$lt"); // itself not in the range, but left out by the query
        return Optional.of(values(documents.cursor(from, to, descending)));
    }

    private static @Nullable Object bound(Document query, String operator) {
        return query.get("_id") instanceof Document range && range.get(operator) instanceof Long bound ? bound : null;
    }

    /** Keys are ordered by type first, so both ends tell for all. */
    private boolean onlyNumbers() {
        return documents.firstKey() instanceof Long && documents.lastKey() instanceof Long;
    }

    private static boolean isIdList(Document query) {
        return query.keySet().equals(Set.of("_id"))
                && query.get("_id") instanceof Document list
                && list.keySet().equals(Set.of("$in"));
    }

    private static Stream<Document> values(Cursor<Object, Document> cursor) {
        return StreamSupport.stream(
                new Spliterators.AbstractSpliterator<>(Long.MAX_VALUE, Spliterator.ORDERED) {
                    @Override
                    public boolean tryAdvance(Consumer<? super Document> action) {
                        if (!cursor.hasNext()) return false;
                        cursor.next();
                        action.accept(cursor.getValue());
                        return true;
                    }
                },
                false);
    }
}
