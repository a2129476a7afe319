package vigil.commands.axon;

import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * The states of the streams this server has written to last, so that a case is not read again for each of its commands. What
 * is remembered may be out of date when another server has written: an append then finds its place taken, and whatever was
 * refused is decided once more on what the log says ({@link Outdated}). Axon forgets a state with every unit of work that is
 * rolled back.
 */
final class Memory implements Cache {

    private static final int MOST = 1_000;
    private static final String USED = Memory.class.getName();

    private final Map<Object, Object> states = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
            return size() > MOST;
        }
    };

    /** What was refused on a remembered state, which may have been out of date. */
    static final class Outdated extends RuntimeException {

        private final RuntimeException refusal;

        Outdated(RuntimeException refusal) {
            super("decided on a remembered state", refusal, false, false);
            this.refusal = refusal;
        }

        RuntimeException refusal() {
            return refusal;
        }
    }

    /** Whether something in the running unit of work was taken from memory. */
    static boolean wasUsed() {
        return CurrentUnitOfWork.isStarted() && CurrentUnitOfWork.get().resources().containsKey(USED);
    }

    @Override
    @SuppressWarnings("unchecked") // as Axon's own caches
    public <K, V> @Nullable V get(K stream) {
        Object found;
        synchronized (states) {
            found = states.get(stream);
        }
        if (found != null) CurrentUnitOfWork.get().resources().put(USED, true);
        return (V) found;
    }

    @Override
    public void put(Object stream, Object state) {
        synchronized (states) {
            states.put(stream, state);
        }
    }

    @Override
    public boolean putIfAbsent(Object stream, Object state) {
        synchronized (states) {
            return states.putIfAbsent(stream, state) == null;
        }
    }

    @Override
    public boolean remove(Object stream) {
        synchronized (states) {
            return states.remove(stream) != null;
        }
    }

    @Override
    public boolean containsKey(Object stream) {
        synchronized (states) {
            return states.containsKey(stream);
        }
    }

    /** Nobody listens. */
    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        throw new UnsupportedOperationException("this memory has no listeners");
    }
}
