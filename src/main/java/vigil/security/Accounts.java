package vigil.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import vigil.kernel.Actor;

/** Where accounts are kept: made up for a demonstration, in the database for an office. */
public interface Accounts {

    /** The account of a name. */
    Optional<Account> named(String name);

    /** Whether all accounts there are can be named here; where an identity provider keeps them, none can. */
    default boolean areKeptHere() {
        return true;
    }

    /** The accounts that the sign-in page may show; none outside a demonstration. */
    List<Account> shown();

    /**
     * Whether an actor who signed in earlier may go on: the account is there and reaches as far as it did.
     *
     * @param request of the session in which the actor signed in
     */
    default boolean stillKnows(Actor actor, HttpServletRequest request) {
        return stands(actor);
    }

    /** The same, as far as it can be said without the request. */
    default boolean stands(Actor actor) {
        return named(actor.id()).filter(account -> account.actor().equals(actor)).isPresent();
    }
}
