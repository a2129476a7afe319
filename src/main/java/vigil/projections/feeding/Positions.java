package vigil.projections.feeding;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * How far everybody has come, and which server feeds them: one document, so that one small write keeps all of it. A server
 * that was silent for ten seconds has lost the work to whoever asks first; its time is the machine's, whatever the office's
 * clock believes.
 */
public final class Positions {

    /** A claim is renewed every three seconds. */
    private static final Duration TAKEN_FOR_DEAD = Duration.ofSeconds(10);
    private static final long FRESH_NANOS = Duration.ofMillis(20).toNanos();

    private static final Bson ONE = eq("positions");
    private static final String OWNER = "owner";
    private static final String AT = "at";
    private static final String TO = "to";

    private final MongoCollection<Document> books;
    private final String me = UUID.randomUUID().toString();
    private Document known = new Document();
    private long knownAt = System.nanoTime() - FRESH_NANOS;

    public Positions(MongoDatabase database) {
        this.books = database.getCollection("readmodels")
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY);
    }

    /** Lets go of every claim: for a database that no other server can be using. */
    void releaseAll() {
        books.updateOne(ONE, Updates.set(OWNER, null));
    }

    /** Takes the work when nobody has it. */
    boolean claim() {
        open();
        Bson free = or(eq(OWNER, null), eq(OWNER, me), lt(AT, System.currentTimeMillis() - TAKEN_FOR_DEAD.toMillis()));
        return change(free, new ArrayList<>(List.of(Updates.set(OWNER, me))));
    }

    /** Takes the work from whoever has it. */
    void insist() {
        open();
        change(new Document(), new ArrayList<>(List.of(Updates.set(OWNER, me))));
    }

    private void open() {
        forgetWhatIsKnown();
        Bson nobody = Updates.combine(Updates.setOnInsert(OWNER, null), Updates.setOnInsert(AT, 0L));
        books.updateOne(ONE, nobody, new UpdateOptions().upsert(true));
    }

    /** Keeps how far some have come and renews the claim. False when another server has taken the work. */
    boolean keep(Map<String, Long> reached) {
        List<Bson> changes = new ArrayList<>();
        reached.forEach((id, position) -> changes.add(Updates.max(TO + "." + id, position)));
        return change(eq(OWNER, me), changes);
    }

    void release() {
        books.updateOne(and(ONE, eq(OWNER, me)), Updates.set(OWNER, null));
    }

    private boolean change(Bson owner, List<Bson> changes) {
        changes.add(Updates.set(AT, System.currentTimeMillis()));
        return books.updateOne(and(ONE, owner), Updates.combine(changes)).getMatchedCount() > 0;
    }

    /** How far one has come as it was kept, a few milliseconds ago; {@code -1} when it never took anything. */
    public long of(String id) {
        return position(id, recent());
    }

    /** Nobody asks for it any more. */
    public void forget(String id) {
        books.updateOne(ONE, Updates.unset(TO + "." + id));
    }

    private synchronized void forgetWhatIsKnown() {
        knownAt = System.nanoTime() - FRESH_NANOS;
    }

    private synchronized Document recent() {
        return System.nanoTime() - knownAt < FRESH_NANOS ? known : read();
    }

    private synchronized Document read() {
        Document found = books.find(ONE).first();
        known = found == null ? new Document() : found;
        knownAt = System.nanoTime();
        return known;
    }

    /** Before all positions stood in one document, each stood with its own build. */
    private long position(String id, Document all) {
        Document to = all.get(TO, Document.class);
        Object kept = to == null ? null : to.get(id);
        return number(kept != null ? kept : alone(id));
    }

    private @Nullable Object alone(String id) {
        Document found = books.find(eq(id)).first();
        return found == null ? null : found.get("completeTo");
    }

    private static long number(@Nullable Object kept) {
        return kept instanceof Number number ? number.longValue() : -1;
    }
}
