package vigil.documents.keeping;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import vigil.documents.Evidence;
import vigil.documents.EvidenceSettings;
import vigil.documents.UploadRemoved;
import vigil.eventlog.Attribution;
import vigil.eventlog.EventHistory;

/**
 * Removes uploads that nobody has attached. Taken out of reach first, so that none is attached while it goes; then told, then
 * deleted. A server that stops in between is followed by another, which may tell it twice.
 */
@Component
public class Leftovers {

    /** After this long without a sign of life, another server finishes a removal. */
    private static final Duration STALLED_AFTER = Duration.ofMinutes(15);

    private final MongoCollection<Document> files;
    private final Kept kept;
    private final Clock clock;
    private final Duration leftAfter;

    /** Where files and what is told of them are kept. */
    @Component
    record Kept(MongoDatabase database, Evidence evidence, EventHistory history, EventStore log) {}

    Leftovers(Kept kept, Clock clock, EvidenceSettings settings) {
        this.files = kept.database().getCollection("evidence");
        this.kept = kept;
        this.clock = clock;
        this.leftAfter = settings.leftAfter();
    }

    /** Looks once; says how many were removed. */
    public int remove() {
        int removed = 0;
        for (Document file : files.find(left()).into(new ArrayList<>())) {
            String fileId = file.getString("_id");
            if (Attached.in(kept.history().stream(file.getString("number")), fileId).isPresent()) {
                files.updateOne(eq("_id", fileId), Updates.set("attached", true));
            } else if (files.updateOne(and(eq("_id", fileId), left()), Updates.set("removing", now())).getModifiedCount() > 0) {
                tell(file);
                kept.evidence().delete(fileId);
                removed++;
            }
        }
        return removed;
    }

    /** Uploaded, not wanted and not being removed for so long. */
    private Bson left() {
        Date longAgo = Date.from(clock.instant().minus(leftAfter));
        Date stalled = Date.from(clock.instant().minus(STALLED_AFTER));
        return and(List.of(
                eq("attached", null),
                eq(Evidence.DESTROYED, null),
                lt("uploadedAt", longAgo),
                or(eq("wantedAt", null), lt("wantedAt", longAgo)),
                or(eq("removing", null), lt("removing", stalled))));
    }

    private Date now() {
        return Date.from(clock.instant());
    }

    private void tell(Document file) {
        Instant uploadedAt = file.getDate("uploadedAt").toInstant();
        UploadRemoved removed = new UploadRemoved(
                file.getString("number"),
                file.getString("_id"),
                file.getString("sha256"),
                file.getLong("size"),
                file.getString("by"),
                uploadedAt);
        kept.log().publish(new GenericEventMessage<>(removed, Map.of(Attribution.BY, "system")));
    }
}
