package vigil.alarms.post;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/**
 * Which alarm is still to be mailed to whom. An entry is written once for an alarm and an account; a server that takes some
 * out holds them for a while, so that no other sends them too.
 */
@Component
class Postbag {

    private static final Duration HELD_FOR = Duration.ofMinutes(3);
    private static final Duration GIVEN_UP_AFTER = Duration.ofHours(24);
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1));

    private final MongoCollection<Document> bag;
    private final Clock clock;

    Postbag(MongoDatabase database, Clock clock) {
        this.bag = database.getCollection("alarm_post").withWriteConcern(WriteConcern.MAJORITY);
        this.clock = clock;
    }

    /** An alarm, and where in the log it was raised. */
    record Alarm(String id, long position) {}

    /** An alarm for an account. */
    record Item(String id, Alarm alarm, String account, int attempts, Instant since) {

        /** Whether it has been tried for so long that it is not tried again. */
        boolean isHopeless(Instant now) {
            return now.isAfter(since.plus(GIVEN_UP_AFTER));
        }
    }

    /** Puts one in; a second time changes nothing. */
    void put(Alarm alarm, String account, Instant notBefore) {
        Document item = new Document("alarm", alarm.id())
                .append("position", alarm.position())
                .append("account", account)
                .append("since", Date.from(notBefore))
                .append("notBefore", Date.from(notBefore))
                .append("heldUntil", new Date(0))
                .append("attempts", 0);
        bag.updateOne(
                Filters.eq("_id", alarm.id() + "|" + account),
                new Document("$setOnInsert", item),
                new UpdateOptions().upsert(true));
    }

    /** The accounts that something is due for. */
    List<String> accounts() {
        return bag.distinct("account", due(), String.class).into(new ArrayList<>());
    }

    /** Takes out what is due for an account; each by one server only. */
    List<Item> take(String account) {
        String hold = UUID.randomUUID().toString();
        Document held = new Document("heldBy", hold).append("heldUntil", Date.from(clock.instant().plus(HELD_FOR)));
        bag.updateMany(Filters.and(Filters.eq("account", account), due()), new Document("$set", held));
        return bag.find(Filters.eq("heldBy", hold)).sort(new Document("since", 1)).map(Postbag::item).into(new ArrayList<>());
    }

    /** Done with: sent, or given up. */
    void remove(List<Item> items) {
        bag.deleteMany(Filters.in("_id", items.stream().map(Item::id).toList()));
    }

    /** Back into the bag as if they had not been taken out. */
    void release(List<Item> items) {
        bag.updateMany(
                Filters.in("_id", items.stream().map(Item::id).toList()),
                new Document("$set", new Document("heldUntil", new Date(0))));
    }

    /** Back into the bag for a while that grows with every attempt. */
    void putBack(List<Item> items) {
        for (Item item : items) {
            Duration pause = PAUSES.get(Math.min(item.attempts(), PAUSES.size() - 1));
            Document later = new Document("notBefore", Date.from(clock.instant().plus(pause)))
                    .append("heldUntil", new Date(0))
                    .append("attempts", item.attempts() + 1);
            bag.updateOne(Filters.eq("_id", item.id()), new Document("$set", later));
        }
    }

    private Bson due() {
        Date now = Date.from(clock.instant());
        return Filters.and(Filters.lte("notBefore", now), Filters.lt("heldUntil", now));
    }

    private static Item item(Document stored) {
        return new Item(
                stored.getString("_id"),
                new Alarm(stored.getString("alarm"), stored.get("position", -1L)),
                stored.getString("account"),
                stored.getInteger("attempts"),
                stored.getDate("since").toInstant());
    }
}
