package vigil.commands;

import vigil.kernel.Command;

/**
 * Names new streams. A bean of the room whose command opens a stream; the log's uniqueness of streams decides races, so a
 * taken name is simply followed by the next.
 */
public interface Numbering {

    /** Whether a command opens a stream of this numbering. */
    boolean opens(Command command);

    /** What all names of this command's series have in front of the running number, for example {@code 79-2026-}. */
    String series(Command command);

    /** The name with a running number, from 1. */
    String name(String series, long running);
}
