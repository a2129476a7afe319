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
import java.util.Set;
import java.util.stream.Stream;

/** Tells trouble with the database that passes by itself from what is wrong with a question to it. */
public final class Trouble {

    /** A server ends a question because it stops, has lost its place, or has thrown away what was being read. */
    private static final Set<Integer> ENDED = Set.of(6, 7, 89, 91, 175, 189, 237, 262, 9001, 10107, 11600, 11602, 13435, 13436);

    private Trouble() {}

    /** Whether a failure, or what caused it, is the database's absence: after a while the same will succeed. */
    public static boolean passes(Throwable failure) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .limit(10)
                .anyMatch(each -> each instanceof MongoException trouble && passes(trouble));
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
}
