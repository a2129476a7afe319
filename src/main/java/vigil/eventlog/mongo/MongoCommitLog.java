package vigil.eventlog.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoInternalException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.bson.conversions.Bson;
import vigil.eventlog.append.CommitLog;
import vigil.eventlog.append.Outcome;
import vigil.eventlog.format.Commit;
import vigil.eventlog.format.Prepared;

/**
 * The log as the collection {@code log}: written with majority, read with majority. Positions have no gaps and a commit has
 * a largest size, so every reading first asks for a short range of positions and only where that is empty for whatever comes
 * behind or before: some servers walk through everything an open range holds, whatever the limit.
 */
public final class MongoCommitLog implements CommitLog {

    static final String COLLECTION = "log";

    private static final int DUPLICATE_KEY = 11000;

    /** As many commits of the largest size as the driver takes in one answer. */
    private static final int FEW = 5;

    /** What a document will always be refused for, whoever asks: too large, not valid, not allowed as a key. */
    private static final Set<Integer> POISON = Set.of(2, 9, 14, 52, 57, 121, 10334, 17280, 17419, 17420);

    private final MongoCollection<RawBsonDocument> collection;
    private final DocumentCodec documents;

    /** Where the newest commit was, when last seen: where to begin to look, never what is there. */
    private volatile long end = Long.MAX_VALUE;

    public MongoCommitLog(MongoDatabase database) {
        this.collection = database.getCollection(COLLECTION, RawBsonDocument.class)
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withWTimeout(5, TimeUnit.SECONDS));
        this.documents = new DocumentCodec(collection.getCodecRegistry());
    }

    @Override
    public Outcome append(List<Commit> commits) {
        try {
            collection.insertMany(
                    commits.stream().map(CommitBson::write).toList(), new InsertManyOptions().ordered(true));
            end = commits.getLast().position();
            return new Outcome.Written();
        } catch (MongoBulkWriteException e) {
            return outcome(e);
        } catch (MongoException e) {
            return new Outcome.Unclear(e);
        }
    }

    /** Goes by the error's index alone: the reported number of inserted documents is not right on every server. */
    private static Outcome outcome(MongoBulkWriteException failure) {
        List<BulkWriteError> errors = failure.getWriteErrors();
        if (errors.isEmpty() || failure.getWriteConcernError() != null) return new Outcome.Unclear(failure);
        BulkWriteError error = errors.getFirst();
        if (error.getCode() == DUPLICATE_KEY) return new Outcome.Collided(error.getIndex());
        if (POISON.contains(error.getCode())) return new Outcome.Rejected(error.getIndex(), error.getMessage());
        return new Outcome.Unclear(failure);
    }

    @Override
    public Optional<Commit> newest() {
        Optional<Commit> newest = (end == Long.MAX_VALUE ? Optional.<Commit>empty() : last(gte("_id", end)))
                .or(() -> last(new Document()));
        newest.ifPresent(commit -> end = commit.position());
        return newest;
    }

    @Override
    public List<Commit> at(Collection<Long> positions) {
        return standing(positions.stream().sorted().toList());
    }

    private List<Commit> standing(List<Long> positions) {
        try {
            return all(collection.find(positions.size() == 1 ? eq("_id", positions.getFirst()) : in("_id", positions))
                    .sort(ascending("_id")));
        } catch (MongoInternalException e) { // as in from()
            if (positions.size() == 1) throw e;
            int half = positions.size() / 2;
            List<Commit> found = new ArrayList<>(standing(positions.subList(0, half)));
            found.addAll(standing(positions.subList(half, positions.size())));
            return found;
        }
    }

    @Override
    public List<Commit> from(long position, int limit) {
        try {
            return page(position, limit);
        } catch (MongoInternalException e) { // the embedded database answers all at once, and the driver takes only so much
            if (limit == 1) throw e;
            return from(position, limit / 2);
        }
    }

    private List<Commit> page(long position, int limit) {
        if (position > end) return open(position, limit);
        List<Commit> near = all(collection.find(range("$gte", position, "$lt", position + limit))
                .sort(ascending("_id"))
                .limit(limit));
        return near.isEmpty() ? open(position, limit) : near;
    }

    private List<Commit> open(long position, int limit) {
        return all(collection.find(gte("_id", position)).sort(ascending("_id")).limit(limit));
    }

    @Override
    public Optional<Commit> holding(long position) {
        return last(range("$gt", position - Prepared.MOST_EVENTS, "$lte", position))
                .or(() -> last(lte("_id", position)));
    }

    /** As one condition on {@code _id}: the embedded database knows no range by two. */
    private static Bson range(String lower, long from, String upper, long to) {
        return new Document("_id", new Document(lower, from).append(upper, to));
    }

    private Optional<Commit> last(Bson filter) {
        return Optional.ofNullable(
                        collection.find(filter).sort(descending("_id")).limit(1).first())
                .map(this::read);
    }

    @Override
    public List<Commit> of(String stream, long sequence, int limit) {
        // Not $elemMatch: the index {ev.a, ev.s} serves this form; a stray match of two events only reads one commit more.
        Bson filter = sequence <= 0 ? eq("ev.a", stream) : and(eq("ev.a", stream), gte("ev.s", sequence));
        try {
            return matching(inOrder(filter), stream, sequence, limit);
        } catch (MongoInternalException e) { // as in from()
            return pieces(filter, stream, sequence, limit);
        }
    }

    private List<Commit> matching(FindIterable<RawBsonDocument> inOrder, String stream, long sequence, int limit) {
        if (sequence <= 0) return all(inOrder.limit(limit));
        List<Commit> found = new ArrayList<>();
        try (MongoCursor<RawBsonDocument> commits = inOrder.cursor()) {
            while (found.size() < limit && commits.hasNext()) {
                Commit commit = read(commits.next());
                if (holds(commit, stream, sequence)) found.add(commit);
            }
        }
        return found;
    }

    /** Few at a time, however large they are; a stream that long is rare. */
    private List<Commit> pieces(Bson filter, String stream, long sequence, int limit) {
        List<Commit> found = new ArrayList<>();
        List<Commit> piece = all(inOrder(filter).limit(FEW));
        while (!piece.isEmpty() && found.size() < limit) {
            piece.stream().filter(commit -> holds(commit, stream, sequence)).limit(limit - found.size()).forEach(found::add);
            piece = all(inOrder(and(filter, gte("_id", piece.getLast().next()))).limit(FEW));
        }
        return found;
    }

    private FindIterable<RawBsonDocument> inOrder(Bson filter) {
        return collection.find(filter).sort(ascending("_id"));
    }

    @Override
    public Optional<Commit> newestOf(String stream) {
        return last(eq("ev.a", stream));
    }

    private static boolean holds(Commit commit, String stream, long sequence) {
        return commit.body().entries().stream()
                .anyMatch(entry -> entry.stream().equals(stream) && entry.sequence() >= sequence);
    }

    private List<Commit> all(FindIterable<RawBsonDocument> found) {
        return found.map(this::read).into(new ArrayList<>());
    }

    private Commit read(RawBsonDocument document) {
        Commit commit = CommitBson.read(document);
        return commit == null ? CommitDocuments.read(document.decode(documents)) : commit;
    }
}
