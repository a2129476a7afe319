package vigil.commands;

import java.util.List;
import vigil.kernel.Actor;

/** The one door for commands: pages, REST, and the demonstration all come through here. */
public interface CommandDesk {

    /**
     * Checks rights and scope, decides, appends one commit and waits for it.
     *
     * @throws vigil.kernel.Refused a rule of the room is broken
     * @throws NotAllowed the role may not give this command
     * @throws StreamUnknown no such stream, or outside the actor's province
     * @throws StaleVersion the version seen is not the newest
     * @throws vigil.eventlog.LogBusy too many are writing; nothing happened, and it may be tried again
     * @throws IdempotencyKeyReused the key was used with another body
     */
    Answer give(Order order);

    /**
     * The commands an actor's role may give on a stream, each with what stands against it now.
     *
     * @throws StreamUnknown no such stream, or outside the actor's province
     */
    List<Option> options(String stream, Actor by);
}
