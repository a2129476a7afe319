package vigil.security;

import vigil.kernel.Actor;

/**
 * Somebody who may sign in.
 *
 * @param passwordHash as Spring's delegating encoder writes it
 */
public record Account(Actor actor, String passwordHash, Use use) {

    /** Where a password is enough. */
    public enum Use {
        /** Everywhere: a demonstration. */
        ANYWHERE,
        /** At no door: on pages a second step follows, to the interface it does not lead. */
        FIRST_STEP_TO_PAGES,
        /** At the interface for programs, and nowhere else. */
        INTERFACE
    }

    /** Says nothing of the password. */
    @Override
    public String toString() {
        return "Account[" + actor.id() + "]";
    }
}
