package vigil.security;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import vigil.kernel.Actor;

/** Who is signed in on this request. */
public final class SignedIn {

    private SignedIn() {}

    /** The actor; empty when nobody is signed in, or not yet all the way. */
    public static Optional<Actor> actor() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Actor actor
                ? Optional.of(actor)
                : Optional.empty();
    }

    /** When and by what what this request was let in with is over; empty for what has no end. */
    static Optional<Ends> end() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getDetails() instanceof Ends ends
                ? Optional.of(ends)
                : Optional.empty();
    }

    /**
     * An end.
     *
     * @param at when it comes
     * @param still whether it has not come sooner
     */
    record Ends(Instant at, BooleanSupplier still) {}

    /** An actor who is signed in with something that is over at a time, or when it is no longer good before. */
    public static UsernamePasswordAuthenticationToken until(Instant end, BooleanSupplier still, Actor actor) {
        UsernamePasswordAuthenticationToken in = as(actor);
        in.setDetails(new Ends(end, still));
        return in;
    }

    /** An actor who is signed in all the way. */
    public static UsernamePasswordAuthenticationToken as(Actor actor) {
        var role = new SimpleGrantedAuthority("ROLE_" + actor.role());
        return UsernamePasswordAuthenticationToken.authenticated(actor, null, List.of(role));
    }
}
