package vigil.eventlog.mongo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.jspecify.annotations.Nullable;

/**
 * Stores the token of a segment at most once a second, and what was held back when the claim is renewed or let go. For
 * processors whose work bears repetition: a server that dies lets the events of some seconds come again, never any be left
 * out.
 */
public final class UnhurriedTokenStore implements TokenStore {

    private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();

    private final TokenStore store;
    private final Map<String, Held> held = new ConcurrentHashMap<>();

    /** The newest token of a segment, whether it is stored, and when the last was. */
    private record Held(@Nullable TrackingToken token, boolean stored, long at) {}

    public UnhurriedTokenStore(TokenStore store) {
        this.store = store;
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        String id = TokenForm.id(processor, segment);
        Held before = held.get(id);
        if (before != null && System.nanoTime() - before.at() < PAUSE_NANOS) {
            held.put(id, new Held(token, false, before.at()));
            return;
        }
        store.storeToken(token, processor, segment);
        held.put(id, new Held(token, true, System.nanoTime()));
    }

    /** Stores what was held back, which renews the claim as well. */
    @Override
    public void extendClaim(String processor, int segment) {
        Held last = held.get(TokenForm.id(processor, segment));
        if (last == null || last.stored()) {
            store.extendClaim(processor, segment);
            return;
        }
        store.storeToken(last.token(), processor, segment);
        held.put(TokenForm.id(processor, segment), new Held(last.token(), true, System.nanoTime()));
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        Held last = held.remove(TokenForm.id(processor, segment));
        if (last != null && !last.stored()) store.storeToken(last.token(), processor, segment);
        store.releaseClaim(processor, segment);
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, int segment) {
        held.remove(TokenForm.id(processor, segment));
        return store.fetchToken(processor, segment);
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, Segment segment) {
        held.remove(TokenForm.id(processor, segment.getSegmentId()));
        return store.fetchToken(processor, segment);
    }

    @Override
    public void initializeTokenSegments(String processor, int count) {
        store.initializeTokenSegments(processor, count);
    }

    @Override
    public void initializeTokenSegments(String processor, int count, @Nullable TrackingToken initial) {
        store.initializeTokenSegments(processor, count, initial);
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processor, int segment) {
        store.initializeSegment(token, processor, segment);
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return store.requiresExplicitSegmentInitialization();
    }

    @Override
    public void deleteToken(String processor, int segment) {
        held.remove(TokenForm.id(processor, segment));
        store.deleteToken(processor, segment);
    }

    @Override
    public int[] fetchSegments(String processor) {
        return store.fetchSegments(processor);
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processor) {
        return store.fetchAvailableSegments(processor);
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return store.retrieveStorageIdentifier();
    }
}
