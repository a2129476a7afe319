package vigil.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.BooleanSupplier;
import vigil.kernel.Actor;

/** Says of an answer that goes on for minutes whether whoever asked is still in; every other request is looked at when it comes. */
@FunctionalInterface
public interface StillIn {

    /** Whether the request's session is still open and its account stands; for every later moment, on any thread. */
    BooleanSupplier of(HttpServletRequest request, Actor actor);
}
