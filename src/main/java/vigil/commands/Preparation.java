package vigil.commands;

import java.util.List;
import java.util.Optional;
import vigil.kernel.Actor;
import vigil.kernel.Command;
import vigil.kernel.Event;

/**
 * Looks up what a decision needs from outside its own stream, before it is taken: registers a new person beside the case,
 * fills in a file's hash, asks whether the other case of a merge is open. A bean of a business room.
 */
public interface Preparation {

    /** Whether this preparation concerns a command. */
    boolean concerns(Command command);

    /**
     * The command as it will be decided, and what happens on other streams in the same commit.
     *
     * @throws vigil.kernel.Refused what was looked up forbids the command
     */
    Prepared prepare(Command command, String stream, Actor by);

    /** The same, for a preparation that must know the stream exactly as it will be decided on. */
    default Prepared prepare(Command command, At at, Actor by) {
        return prepare(command, at.stream(), by);
    }

    /**
     * What a command led to is kept.
     *
     * @param version number of events the stream had before
     */
    default void happened(String stream, long version, List<Event> events) {}

    /**
     * A stream at a moment.
     *
     * @param version number of its events then
     */
    record At(String stream, long version) {}

    /**
     * The series whose next place a command takes. Such commands go one after the other on a node from here until their
     * commit, so that they do not race each other; between nodes the log decides.
     */
    default Optional<String> series(Command command, Actor by) {
        return Optional.empty();
    }

    /** A command ready to be decided. */
    record Prepared(Command command, List<Beside> beside, List<Placed> placed) {

        public Prepared(Command command, List<Beside> beside) {
            this(command, beside, List.of());
        }
    }

    /** A command for another stream, decided and appended in the same commit. */
    record Beside(String stream, Command command) {}

    /**
     * An event that takes a place of another stream in the same commit; when somebody else has taken it meanwhile, nothing
     * is appended and the command is prepared anew.
     *
     * @param sequence number of events the stream had when it was looked at
     */
    record Placed(String streamType, String stream, long sequence, Event event) {}
}
