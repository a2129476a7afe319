package vigil.ground;

import com.mongodb.MongoClientException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoCursorNotFoundException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells trouble with the database that passes by itself from what is wrong with a question to it. */
public final class Trouble {

    /** A server ends a question because it stops, has lost its place, or has thrown away what was being read. */
    private static final Set<Integer> ENDED = Set.of(6, 7, 89, 91, 175, 189, 237, 262, 9001, 10107, 11600, 11602, 13435, 13436);

    private Trouble() {}

    /** Whether a failure, or what caused it, is the database's absence: after a while the same will succeed. */
    public static boolean passes(Throwable failure) {
        return causes(failure).anyMatch(each -> each instanceof MongoException trouble && passes(trouble));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause).limit(10);
    }

    private static boolean passes(MongoException trouble) {
        return switch (trouble) {
            case MongoSocketException _, MongoTimeoutException _, MongoExecutionTimeoutException _ -> true;
            case MongoNotPrimaryException _, MongoNodeIsRecoveringException _, MongoInterruptedException _ -> true;
            case MongoCursorNotFoundException _, MongoConnectionPoolClearedException _, MongoServerUnavailableException _ -> true;
            case MongoClientException _ -> false;
            default -> ENDED.contains(trouble.getCode());
        };
    }

    /** A failure that passes by itself: after a while the same step, taken again, succeeds or shows that it was done. */
    public interface Passing {}

    /**
     * Takes the steps that a server must take before it can work, and waits as long as the database is away or slow: a server
     * that is told to start starts when it can, and says what it waits for. Whoever stops the process meanwhile need not wait.
     */
    public static final class Patiently {

        private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);
        private static final Duration PAUSE = Duration.ofSeconds(1);
        private static final Set<Thread> WAITING = ConcurrentHashMap.newKeySet();
        private static volatile boolean ending;

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(Patiently::end));
        }

        private Patiently() {}

        /** The same as {@link #get} for a step without a result. */
        public static void run(String what, Runnable step) {
            get(what, () -> {
                step.run();
                return true;
            });
        }

        /**
         * Takes a step, again and again while it fails for what passes by itself; so the step must bear repetition.
         *
         * @param what is done, as it follows "cannot"
         * @throws RuntimeException what will not pass by itself
         */
        public static <T> T get(String what, Supplier<T> step) {
            WAITING.add(Thread.currentThread());
            try {
                for (int tries = 1; ; tries++) {
                    try {
                        T got = step.get();
                        if (tries > 1) LOG.info("The database answers again: could {}", what);
                        return got;
                    } catch (RuntimeException e) {
                        if (ending || Thread.currentThread().isInterrupted() || !passes(e)) throw e;
                        LOG.warn("Cannot {} yet, for the database does not answer; trying again: {}", what, root(e).toString());
                        LockSupport.parkNanos(PAUSE.toNanos());
                    }
                }
            } finally {
                WAITING.remove(Thread.currentThread());
            }
        }

        private static boolean passes(RuntimeException failure) {
            return Trouble.passes(failure) || causes(failure).anyMatch(Passing.class::isInstance);
        }

        private static Throwable root(Throwable failure) {
            Throwable root = failure;
            for (int i = 0; i < 10 && root.getCause() != null; i++) root = root.getCause();
            return root;
        }

        /** The process ends: what waits gives up, so that what has started can be stopped in order. */
        private static void end() {
            ending = true;
            WAITING.forEach(Thread::interrupt);
        }
    }
}
