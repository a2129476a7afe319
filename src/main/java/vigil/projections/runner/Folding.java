package vigil.projections.runner;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.projections.Projection;

/**
 * Folds a batch of events into the documents of one collection: one read of those it does not remember, one write, however
 * many events concern a document. What a document has seen is skipped, so a batch may come twice; every write names the
 * position it builds on, so a server that lost its claim cannot undo anything and a memory that is out of date is noticed. An
 * event that leaves a document as it was writes nothing. It builds only on what a majority holds: what a primary alone has may
 * be rolled back, and the position would then stand for data that are gone.
 */
final class Folding<V> {

    private static final int DUPLICATE_KEY = 11_000;
    private static final DocumentCodec DOCUMENTS = new DocumentCodec();

    private final Projection<V> projection;
    private final Views<V> views;
    private final MongoCollection<RawBsonDocument> documents;
    private final Writing writing;
    private final Remembered<V> remembered = new Remembered<>();

    Folding(Projection<V> projection, Views<V> views, MongoCollection<Document> collection, Writing writing) {
        this.projection = projection;
        this.views = views;
        this.documents = collection
                .withDocumentClass(RawBsonDocument.class)
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY);
        this.writing = writing;
    }

    /** Reads every document again: perhaps another server has written meanwhile. */
    void forget() {
        remembered.clear();
    }

    void apply(List<Recorded<Event>> batch) {
        Map<String, List<Recorded<Event>>> byKey = byKey(batch);
        if (byKey.isEmpty()) return;
        load(byKey);
        List<WriteModel<RawBsonDocument>> writes = new ArrayList<>();
        Map<String, Remembered.Known<V>> after = new LinkedHashMap<>();
        byKey.forEach((key, events) -> change(key, events, after).ifPresent(writes::add));
        if (!writes.isEmpty()) write(writes);
        after.forEach(remembered::put);
        remembered.trim();
    }

    private Map<String, List<Recorded<Event>>> byKey(List<Recorded<Event>> batch) {
        Map<String, List<Recorded<Event>>> byKey = new LinkedHashMap<>();
        for (Recorded<Event> recorded : batch) {
            key(recorded).ifPresent(key ->
                    byKey.computeIfAbsent(key, each -> new ArrayList<>()).add(recorded));
        }
        return byKey;
    }

    private Optional<String> key(Recorded<Event> recorded) {
        try {
            return projection.key(recorded);
        } catch (RuntimeException e) {
            throw new Unfoldable(recorded.position(), e);
        }
    }

    private void load(Map<String, ?> wanted) {
        List<String> unknown =
                wanted.keySet().stream().filter(key -> !remembered.has(key)).toList();
        if (unknown.isEmpty()) return;
        for (RawBsonDocument stored : documents.find(Filters.in(Views.ID, unknown))) {
            Document document = stored.decode(DOCUMENTS);
            remembered.put(
                    document.getString(Views.ID),
                    new Remembered.Known<>(Views.position(document), views.view(document), Pieces.bytes(stored)));
        }
    }

    /** The write that brings a document up to date, and what is to be remembered of it once it is written. */
    private Optional<WriteModel<RawBsonDocument>> change(
            String key, List<Recorded<Event>> events, Map<String, Remembered.Known<V>> remember) {
        Remembered.Known<V> before = remembered.get(key);
        long seen = before.position();
        List<Recorded<Event>> unseen =
                events.stream().filter(recorded -> recorded.position() > seen).toList();
        if (unseen.isEmpty()) return Optional.empty();
        V view = before.view();
        long last = seen;
        for (Recorded<Event> recorded : unseen) {
            V next = evolved(view, recorded);
            if (!Objects.equals(view, next)) last = recorded.position();
            view = next;
        }
        if (last == seen || view == null && before.view() == null) return Optional.empty();
        Bson same = new Document(Views.ID, key).append(Views.POSITION, seen); // by the key first, on every server
        if (view == null) {
            remember.put(key, Remembered.Known.none());
            return Optional.of(new DeleteOneModel<>(same));
        }
        V whole = finished(view, last);
        RawBsonDocument after = views.document(key, last, whole);
        remember.put(key, new Remembered.Known<>(last, whole, Pieces.bytes(after)));
        return Optional.of(before.view() == null ? new InsertOneModel<>(after) : new ReplaceOneModel<>(same, after));
    }

    private @Nullable V evolved(@Nullable V view, Recorded<Event> recorded) {
        try {
            return projection.evolve(view, recorded);
        } catch (RuntimeException e) {
            throw new Unfoldable(recorded.position(), e);
        }
    }

    private V finished(V view, long position) {
        try {
            return projection.finished(view);
        } catch (RuntimeException e) {
            throw new Unfoldable(position, e);
        }
    }

    private void write(List<WriteModel<RawBsonDocument>> writes) {
        try {
            writing.write(documents, writes, this::requireAll);
        } catch (MongoBulkWriteException e) {
            boolean there = e.getWriteErrors().stream().allMatch(error -> error.getCode() == DUPLICATE_KEY);
            if (!there || e.getWriteConcernError() != null) throw e;
            throw new Overtaken("documents of " + projection.name() + " were there before", e);
        }
    }

    private void requireAll(List<WriteModel<RawBsonDocument>> writes, BulkWriteResult result) {
        int done = result.getInsertedCount() + result.getMatchedCount() + result.getDeletedCount();
        if (done == writes.size()) return;
        throw new Overtaken("of " + writes.size() + " documents of " + projection.name() + " only " + done
                + " were still as they had been read");
    }

    /** A fold failed at an event: a defect, which nothing mends but a better program. */
    static final class Unfoldable extends RuntimeException {

        private final long position;

        Unfoldable(long position, RuntimeException cause) {
            super("the event at position " + position + " could not be folded", cause);
            this.position = position;
        }

        long position() {
            return position;
        }
    }
}
