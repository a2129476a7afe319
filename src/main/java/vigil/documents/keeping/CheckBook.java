package vigil.documents.keeping;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.accident.NoticeEvent.Wholeness;
import vigil.documents.Evidence;

/**
 * When each file was last looked at and what it was then. A server that takes a file to look at holds it for a while, so that
 * each is read by one server only.
 */
@Component
class CheckBook {

    private static final Duration HELD_FOR = Duration.ofMinutes(15);

    private final MongoCollection<Document> files;
    private final Clock clock;

    CheckBook(MongoDatabase database, Clock clock) {
        this.files = database.getCollection("evidence");
        this.clock = clock;
    }

    /**
     * A file and its last check.
     *
     * @param found {@code null} before the first check
     */
    record Entry(String fileId, String number, String sha256, long size, Instant checkedAt, @Nullable Wholeness found) {}

    /** Takes the file that was looked at longest ago, if that is long enough ago and nobody else holds it. */
    Optional<Entry> take(Duration longAgo) {
        Date now = Date.from(clock.instant());
        Bson due = or(eq("checkedAt", null), lt("checkedAt", Date.from(clock.instant().minus(longAgo))));
        Bson free = or(eq("heldUntil", null), lt("heldUntil", now));
        return Optional.ofNullable(files.findOneAndUpdate(
                        and(due, free, eq("removing", null), eq(Evidence.DESTROYED, null)),
                        Updates.set("heldUntil", Date.from(clock.instant().plus(HELD_FOR))),
                        new FindOneAndUpdateOptions().sort(Sorts.ascending("checkedAt"))))
                .map(CheckBook::entry);
    }

    /** Notes what a file was found to be. */
    void found(String fileId, Wholeness found) {
        files.updateOne(
                eq("_id", fileId),
                Updates.combine(
                        Updates.set("checkedAt", Date.from(clock.instant())),
                        Updates.set("found", found.name()),
                        Updates.unset("heldUntil")));
    }

    /** The files that were last found changed or missing. */
    List<Entry> broken(int limit) {
        return list(and(ne("found", null), ne("found", Wholeness.WHOLE.name())), limit);
    }

    /** The newest checks. */
    List<Entry> newest(int limit) {
        return list(ne("found", null), limit);
    }

    private List<Entry> list(Bson filter, int limit) {
        return files.find(and(filter, eq("removing", null), eq(Evidence.DESTROYED, null)))
                .sort(Sorts.descending("checkedAt"))
                .limit(limit)
                .map(CheckBook::entry)
                .into(new ArrayList<>());
    }

    private static Entry entry(Document stored) {
        Date checked = stored.getDate("checkedAt");
        String found = stored.getString("found");
        return new Entry(
                stored.getString("_id"),
                stored.getString("number"),
                stored.getString("sha256"),
                stored.getLong("size"),
                (checked == null ? stored.getDate("uploadedAt") : checked).toInstant(),
                found == null ? null : Wholeness.valueOf(found));
    }
}
