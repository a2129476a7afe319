package vigil.security;

import vigil.kernel.Actor;

/**
 * Somebody who may sign in.
 *
 * @param passwordHash as Spring's delegating encoder writes it
 */
public record Account(Actor actor, String passwordHash) {

    /** Says nothing of the password. */
    @Override
    public String toString() {
        return "Account[" + actor.id() + "]";
    }
}
