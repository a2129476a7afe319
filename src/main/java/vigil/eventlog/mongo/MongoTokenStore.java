package vigil.eventlog.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.serialization.Serializer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * How far each processor has come, and which server runs it, in the collection {@code tokens}. A claim not renewed in time
 * may be taken over; its time is the machine's, whatever the office's clock believes.
 */
public final class MongoTokenStore implements TokenStore {

    private static final Bson NOBODY = Updates.set("owner", null);

    private final MongoCollection<Document> tokens;
    private final TokenForm form;
    private final Claim claim;

    /**
     * On whose behalf, and for how long.
     *
     * @param storage identifies the database the tokens belong to
     */
    public record Claim(String owner, Duration timeout, String storage) {}

    public MongoTokenStore(MongoDatabase database, Serializer serializer, Claim claim) {
        this.tokens = database.getCollection("tokens")
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY);
        this.form = new TokenForm(serializer);
        this.claim = claim;
    }

    /** Lets go of every claim: for a database no other server can be using. */
    public void releaseAll() {
        tokens.updateMany(new Document(), NOBODY);
    }

    @Override
    public void initializeTokenSegments(String processor, int count) {
        initializeTokenSegments(processor, count, null);
    }

    @Override
    public void initializeTokenSegments(String processor, int count, @Nullable TrackingToken initial) {
        if (fetchSegments(processor).length > 0) {
            throw new UnableToClaimTokenException("segments of processor " + processor + " are there already");
        }
        for (int segment = 0; segment < count; segment++) initializeSegment(initial, processor, segment);
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processor, int segment) {
        form.insert(tokens, token, processor, segment);
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return true;
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        if (!mine(processor, segment, form.update(token))) claim(processor, segment, form.update(token));
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, int segment) {
        claim(processor, segment, form.touch());
        return form.token(find(processor, segment).orElseThrow(() ->
                new UnableToClaimTokenException(TokenForm.id(processor, segment) + " is gone")));
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, Segment segment) {
        TrackingToken token = fetchToken(processor, segment.getSegmentId());
        try {
            requireUnchanged(processor, segment);
        } catch (UnableToClaimTokenException e) {
            releaseClaim(processor, segment.getSegmentId());
            throw e;
        }
        return token;
    }

    @Override
    public void extendClaim(String processor, int segment) {
        if (!mine(processor, segment, form.touch())) throw notMine(processor, segment);
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        mine(processor, segment, NOBODY); // not being the owner is as good
    }

    @Override
    public void deleteToken(String processor, int segment) {
        if (tokens.deleteOne(owned(processor, segment)).getDeletedCount() == 0) throw notMine(processor, segment);
    }

    @Override
    public int[] fetchSegments(String processor) {
        return all(processor).stream().mapToInt(document -> document.getInteger("segment")).toArray();
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processor) {
        List<Document> all = all(processor);
        int[] ids = all.stream().mapToInt(document -> document.getInteger("segment")).toArray();
        return all.stream()
                .filter(this::available)
                .map(document -> Segment.computeSegment(document.getInteger("segment"), ids))
                .toList();
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return Optional.of(claim.storage());
    }

    private List<Document> all(String processor) {
        return tokens.find(eq("processor", processor)).sort(ascending("segment")).into(new ArrayList<>());
    }

    private Optional<Document> find(String processor, int segment) {
        return Optional.ofNullable(tokens.find(eq("_id", TokenForm.id(processor, segment))).first());
    }

    private boolean available(Document token) {
        String owner = token.getString("owner");
        return owner == null || owner.equals(claim.owner()) || token.getLong("at") < expired();
    }

    /** Changes a token this server owns. Matched counts: writing what stands there already changes nothing. */
    private boolean mine(String processor, int segment, Bson change) {
        return tokens.updateOne(owned(processor, segment), change).getMatchedCount() > 0;
    }

    private void claim(String processor, int segment, Bson change) {
        Bson free = or(eq("owner", null), eq("owner", claim.owner()), lt("at", expired()));
        Bson taken = Updates.combine(change, Updates.set("owner", claim.owner()));
        Bson id = eq("_id", TokenForm.id(processor, segment));
        if (tokens.updateOne(and(id, free), taken).getMatchedCount() > 0) return;
        throw new UnableToClaimTokenException(find(processor, segment)
                .map(document -> TokenForm.id(processor, segment) + " is owned by " + document.getString("owner"))
                .orElse(TokenForm.id(processor, segment) + " has not been initialized"));
    }

    /** Refuses a segment that was split or merged since it was looked up. */
    private void requireUnchanged(String processor, Segment segment) {
        int id = segment.getSegmentId();
        int mergeable = segment.mergeableSegmentId();
        if (mergeable > id && find(processor, mergeable).isEmpty()) {
            throw new UnableToClaimTokenException(TokenForm.id(processor, id) + " was merged with another");
        }
        if (find(processor, segment.splitSegmentId()).isPresent()) {
            throw new UnableToClaimTokenException(TokenForm.id(processor, id) + " was split");
        }
    }

    private Bson owned(String processor, int segment) {
        return and(eq("_id", TokenForm.id(processor, segment)), eq("owner", claim.owner()));
    }

    private UnableToClaimTokenException notMine(String processor, int segment) {
        return new UnableToClaimTokenException(
                TokenForm.id(processor, segment) + " is not owned by " + claim.owner());
    }

    private long expired() {
        return System.currentTimeMillis() - claim.timeout().toMillis();
    }
}
