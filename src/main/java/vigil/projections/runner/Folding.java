package vigil.projections.runner;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.projections.Projection;

/**
 * Folds a batch of events into the documents of one collection: one read, one write. What a document has seen is skipped, so
 * a batch may come twice; every write names the position it builds on, so a node that lost its claim cannot undo anything.
 */
final class Folding<V> {

    private static final int DUPLICATE_KEY = 11_000;

    private final Projection<V> projection;
    private final Views<V> views;
    private final MongoCollection<Document> collection;

    Folding(Projection<V> projection, Views<V> views, MongoCollection<Document> collection) {
        this.projection = projection;
        this.views = views;
        this.collection = collection;
    }

    void apply(List<Recorded<Event>> batch) {
        Map<String, List<Recorded<Event>>> byKey = new LinkedHashMap<>();
        for (Recorded<Event> recorded : batch) {
            projection
                    .key(recorded)
                    .ifPresent(key -> byKey.computeIfAbsent(key, each -> new ArrayList<>())
                            .add(recorded));
        }
        if (byKey.isEmpty()) return;
        Map<String, Document> before = load(byKey.keySet());
        List<WriteModel<Document>> writes = new ArrayList<>();
        byKey.forEach((key, events) -> change(key, before.get(key), events).ifPresent(writes::add));
        if (!writes.isEmpty()) write(writes);
    }

    private Map<String, Document> load(Collection<String> keys) {
        Map<String, Document> found = new HashMap<>();
        collection.find(Filters.in(Views.ID, keys)).forEach(document -> found.put(document.getString(Views.ID), document));
        return found;
    }

    private Optional<WriteModel<Document>> change(
            String key, @Nullable Document before, List<Recorded<Event>> events) {
        long seen = before == null ? -1 : Views.position(before);
        List<Recorded<Event>> unseen =
                events.stream().filter(recorded -> recorded.position() > seen).toList();
        if (unseen.isEmpty()) return Optional.empty();
        V view = before == null ? null : views.view(before);
        for (Recorded<Event> recorded : unseen) {
            view = projection.evolve(view, recorded);
        }
        Bson same = Filters.and(Filters.eq(Views.ID, key), Filters.eq(Views.POSITION, seen));
        if (view == null) return before == null ? Optional.empty() : Optional.of(new DeleteOneModel<>(same));
        Document after = views.document(key, unseen.getLast().position(), view);
        return Optional.of(before == null ? new InsertOneModel<>(after) : new ReplaceOneModel<>(same, after));
    }

    private void write(List<WriteModel<Document>> writes) {
        BulkWriteResult result;
        try {
            result = collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            boolean there = e.getWriteErrors().stream().allMatch(error -> error.getCode() == DUPLICATE_KEY);
            if (!there || e.getWriteConcernError() != null) throw e;
            throw new Overtaken("documents of " + projection.name() + " were there before", e);
        }
        int done = result.getInsertedCount() + result.getMatchedCount() + result.getDeletedCount();
        if (done != writes.size()) {
            throw new Overtaken("of " + writes.size() + " documents of " + projection.name() + " only " + done
                    + " were still as they had been read");
        }
    }
}
