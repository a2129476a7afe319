package vigil.security;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    /** When what this request was let in with is over: a token's end; empty for what has none. */
    static Optional<Instant> end() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getDetails() instanceof Ends(Instant at)
                ? Optional.of(at)
                : Optional.empty();
    }

    private record Ends(Instant at) {}

    /** An actor who is signed in with something that is over at a time. */
    public static UsernamePasswordAuthenticationToken until(Instant end, Actor actor) {
        UsernamePasswordAuthenticationToken in = as(actor);
        in.setDetails(new Ends(end));
        return in;
    }

    /** An actor who is signed in all the way. */
    public static UsernamePasswordAuthenticationToken as(Actor actor) {
        var role = new SimpleGrantedAuthority("ROLE_" + actor.role());
        return UsernamePasswordAuthenticationToken.authenticated(actor, null, List.of(role));
    }
}
