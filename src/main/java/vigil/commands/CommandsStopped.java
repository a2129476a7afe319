package vigil.commands;

import vigil.ground.Trouble;

/**
 * Something stands against this server's deciding anything, see {@link Objection}: nothing was done, and it helps to ask
 * again once that is over.
 */
public final class CommandsStopped extends RuntimeException implements Trouble.Passing {

    /** @param why for the operator */
    public CommandsStopped(String why) {
        super(why);
    }
}
