package vigil.projections.runner;

import com.mongodb.client.MongoCollection;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vigil.kernel.Event;
import vigil.kernel.Recorded;

/**
 * A build that follows the log beside the live one, which nobody sees until it is put in place. Closing one that was not
 * put in place gives it up.
 */
public interface Beside extends AutoCloseable {

    /** Which build, and by which code. */
    Side fresh();

    /** The build that readers see now. */
    Side live();

    /** The documents built anew. */
    MongoCollection<Document> built();

    /** The documents that readers see. */
    MongoCollection<Document> shown();

    /** Which document an event concerns. */
    Optional<String> key(Recorded<? extends Event> event);

    /** Position up to which the fresh build is complete. */
    long completeTo();

    /** Position up to which both builds are complete; each may already know later events. */
    long bothCompleteTo();

    /** What keeps the fresh build from going on. */
    @Nullable Throwable failure();

    /** Waits until the fresh build has come as far as the live one, at most half a second. */
    boolean catchesUp();

    /** Waits until both builds are complete to a position, at most a second. */
    boolean comesTo(long position);

    /** Shows readers the fresh build from now on. */
    void takePlace();

    @Override
    void close();

    /**
     * One of the two builds.
     *
     * @param id name of its collection
     * @param version of the fold, as its projection says
     * @param code SHA-256 of the code that began it
     * @param data fingerprint of what it looks things up in; empty when in nothing, or not written down
     */
    record Side(String id, int version, String code, String data) {}
}
