package vigil.security.limits;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What is left to each account, kept in the database as one moment: when everything would be there again if nothing more were
 * taken. Whoever takes moves it on, and only if nobody else has meanwhile. Beside it stands the latest moment that a clock has
 * shown, so that one that goes back neither takes nor gives anything.
 */
final class Buckets {

    private static final String FULL = "full";
    private static final String SEEN = "seen";
    private static final String LAST = "last";

    private final MongoCollection<Document> buckets;
    private volatile Instant cleaned = Instant.MIN;

    Buckets(MongoDatabase database) {
        this.buckets = database.getCollection("limits").withWriteConcern(WriteConcern.W1);
    }

    /**
     * How much was given.
     *
     * @param given nought when nothing was left
     * @param next how long until one is there, when nothing was given
     */
    record Given(int given, Duration next) {}

    /** Takes up to so many of what is left. */
    Given take(String id, Rate rate, int wanted, Instant now) {
        clean(now);
        long moment = nanos(now);
        while (true) {
            Document seen = buckets.find(Filters.eq("_id", id)).first();
            Rate.Level level = level(seen, moment);
            int given = rate.given(level.untilFull(), wanted);
            if (given == 0) return new Given(0, rate.until(level.untilFull()).plusNanos(level.at() - moment));
            long full = level.at() + level.untilFull() + rate.cost(given);
            if (written(id, seen, full, level.at())) return new Given(given, Duration.ZERO);
        }
    }

    /** What earlier versions wrote says nothing of clocks. */
    private static Rate.Level level(@Nullable Document seen, long moment) {
        if (seen == null) return new Rate.Level(moment, 0);
        Long shown = seen.getLong(SEEN);
        return Rate.level(seen.getLong(FULL), shown == null ? moment : shown, moment);
    }

    /** Takes back what was taken for nothing. */
    void giveBack(String id, Rate rate) {
        buckets.updateOne(Filters.eq("_id", id), Updates.inc(FULL, -rate.cost(1)));
    }

    private boolean written(String id, @Nullable Document seen, long full, long at) {
        Document next = new Document("_id", id)
                .append(FULL, full)
                .append(SEEN, at)
                .append(LAST, new Date(TimeUnit.NANOSECONDS.toMillis(full)));
        if (seen != null) {
            var asSeen = Filters.and(Filters.eq("_id", id), Filters.eq(FULL, seen.getLong(FULL)));
            return buckets.replaceOne(asSeen, next).getMatchedCount() == 1;
        }
        try {
            buckets.insertOne(next);
            return true;
        } catch (MongoWriteException other) {
            if (other.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) return false;
            throw other;
        }
    }

    /** A full bucket says no more than none. */
    private void clean(Instant now) {
        if (now.isBefore(cleaned.plus(Rate.PERIOD))) return;
        cleaned = now;
        buckets.deleteMany(Filters.lt(LAST, Date.from(now.minus(Rate.PERIOD))));
    }

    static long nanos(Instant now) {
        return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }
}
