package vigil.eventlog.mongo;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializationException;
import org.bson.Document;
import vigil.eventlog.axon.TokenSerializer;

/** Reads how far the processors and the read models say they are, without claiming anything. */
public final class TokenMarks {

    private TokenMarks() {}

    /** Positions by processor and segment; {@link Long#MAX_VALUE} for a token that cannot be read. */
    public static Map<String, Long> of(MongoDatabase database) {
        TokenForm form = new TokenForm(TokenSerializer.create());
        Map<String, Long> marks = new TreeMap<>();
        for (Document document : database.getCollection("tokens").find()) {
            if (document.get("token") != null) marks.put(String.valueOf(document.get("_id")), position(form, document));
        }
        marks.putAll(ofReadModels(database));
        return marks;
    }

    /** Position of the one that is furthest, {@code -1} when there is none. */
    public static long furthest(MongoDatabase database) {
        return of(database).values().stream().filter(mark -> mark != Long.MAX_VALUE).max(Long::compare).orElse(-1L);
    }

    /** One that is further than the log, in words; empty when none is. What cannot be read says nothing. */
    static Optional<String> ahead(MongoDatabase database) {
        // Before the log's end, which grows; and of a majority as it is, or a mark could seem further after an election.
        Map<String, Long> marks = of(database.withReadConcern(ReadConcern.MAJORITY));
        long end = end(database);
        return marks.entrySet().stream()
                .filter(mark -> mark.getValue() >= end && mark.getValue() != Long.MAX_VALUE)
                .findFirst()
                .map(mark -> mark.getKey() + " is at position " + mark.getValue() + ", and the log ends after " + end + " events");
    }

    /** By two numbers alone: a newest commit that cannot be read is for those to say who read it. */
    private static long end(MongoDatabase database) {
        Document newest = database.getCollection(MongoCommitLog.COLLECTION)
                .withReadConcern(ReadConcern.MAJORITY)
                .find()
                .projection(Projections.include("_id", "n"))
                .sort(Sorts.descending("_id"))
                .first();
        if (newest == null || !(newest.get("_id") instanceof Number position)) return 0;
        return position.longValue() + (newest.get("n") instanceof Number events ? events.longValue() : 1);
    }

    /** They keep one document for all of them. */
    private static Map<String, Long> ofReadModels(MongoDatabase database) {
        Document all = database.getCollection("readmodels").find(Filters.eq("positions")).first();
        Document to = all == null ? null : all.get("to", Document.class);
        Map<String, Long> marks = new TreeMap<>();
        if (to != null) to.forEach((id, value) -> marks.put(id, value instanceof Number n ? n.longValue() : Long.MAX_VALUE));
        return marks;
    }

    private static long position(TokenForm form, Document document) {
        try {
            TrackingToken token = form.token(document);
            OptionalLong position = token == null ? OptionalLong.of(-1) : token.position();
            return position.orElse(Long.MAX_VALUE);
        } catch (ClassCastException | SerializationException e) {
            return Long.MAX_VALUE;
        }
    }
}
