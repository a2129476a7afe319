package vigil.projections.runner;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vigil.projections.Rebuild.Report;

/**
 * Compares two builds of one read model, document by document. What the live side has already seen later events for is left
 * out.
 */
record Comparison(MongoCollection<Document> live, MongoCollection<Document> fresh) {

    Report report(String projection, String collection, long completeTo) {
        long documents = 0;
        long differences = 0;
        for (Document built : fresh.find()) {
            documents++;
            if (differ(twin(live, built), built, completeTo)) differences++;
        }
        for (Document shown : live.find()) {
            if (twin(fresh, shown) == null && Views.position(shown) <= completeTo) differences++;
        }
        return new Report(projection, collection, completeTo, documents, differences);
    }

    private static boolean differ(@Nullable Document shown, Document built, long completeTo) {
        if (shown == null) return true;
        boolean moving = Views.position(shown) > completeTo;
        return !moving && !shown.equals(built);
    }

    private static @Nullable Document twin(MongoCollection<Document> other, Document document) {
        return other.find(Filters.eq(document.getString(Views.ID))).first();
    }
}
