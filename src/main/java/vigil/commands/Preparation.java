package vigil.commands;

import java.util.List;
import vigil.kernel.Actor;
import vigil.kernel.Command;

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

    /** A command ready to be decided. */
    record Prepared(Command command, List<Beside> beside) {}

    /** A command for another stream, decided and appended in the same commit. */
    record Beside(String stream, Command command) {}
}
