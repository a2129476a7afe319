package vigil.security.limits;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.security.Seats;

/**
 * A document per account and row, with a line for every seat that is taken. Whoever changes it does so only if nobody else has
 * meanwhile; whoever loses looks again, so that two servers never give away the same seat.
 */
@Component
final class SharedSeats implements Seats {

    private static final String VERSION = "version";
    private static final String TAKEN = "taken";
    private static final String LAST = "last";
    private static final String ID = "id";
    private static final String UNTIL = "until";

    private final MongoCollection<Document> rows;
    private final Clock clock;

    SharedSeats(MongoDatabase database, Clock clock) {
        this.rows = database.getCollection("seats");
        this.clock = clock;
    }

    @Override
    public Optional<Seat> take(String row, String account, int most, Duration time) {
        Instant now = clock.instant();
        rows.deleteMany(Filters.lte(LAST, Date.from(now)));
        Taken seat = new Taken(row + " " + account, UUID.randomUUID().toString(), time);
        boolean taken = change(seat.row, others -> others.size() < most ? seat.beside(others) : null);
        return taken ? Optional.of(seat) : Optional.empty();
    }

    private final class Taken implements Seat {

        private final String row;
        private final String id;
        private final Duration time;

        private Taken(String row, String id, Duration time) {
            this.row = row;
            this.id = id;
            this.time = time;
        }

        @Override
        public void keep() {
            change(row, all -> beside(others(all)));
        }

        @Override
        public void leave() {
            change(row, this::others);
        }

        private List<Document> others(List<Document> all) {
            return all.stream().filter(one -> !one.getString(ID).equals(id)).toList();
        }

        private List<Document> beside(List<Document> others) {
            List<Document> all = new ArrayList<>(others);
            all.add(new Document(ID, id).append(UNTIL, Date.from(clock.instant().plus(time))));
            return all;
        }
    }

    /** Changes what is taken now; {@code false} when the change says that nothing is to be changed. */
    private boolean change(String row, Function<List<Document>, @Nullable List<Document>> change) {
        while (true) {
            Document seen = rows.find(Filters.eq("_id", row)).first();
            List<Document> taken = change.apply(seen == null ? List.of() : notYetOver(seen));
            if (taken == null) return false;
            if (written(row, seen, taken)) return true;
        }
    }

    private List<Document> notYetOver(Document seen) {
        Date now = Date.from(clock.instant());
        return seen.getList(TAKEN, Document.class).stream().filter(one -> one.getDate(UNTIL).after(now)).toList();
    }

    private boolean written(String row, @Nullable Document seen, List<Document> taken) {
        long version = seen == null ? 0 : seen.getLong(VERSION);
        Date last = taken.stream().map(one -> one.getDate(UNTIL)).max(Date::compareTo).orElse(new Date(0));
        Document next = new Document("_id", row).append(VERSION, version + 1).append(TAKEN, taken).append(LAST, last);
        if (seen != null) return rows.replaceOne(seenAs(row, version), next).getMatchedCount() == 1;
        try {
            rows.insertOne(next);
            return true;
        } catch (MongoWriteException other) {
            if (other.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) return false;
            throw other;
        }
    }

    private static Bson seenAs(String row, long version) {
        return Filters.and(Filters.eq("_id", row), Filters.eq(VERSION, version));
    }
}
