package vigil.security;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vigil.kernel.Actor;
import vigil.kernel.AllowedTo;
import vigil.kernel.Command.GivenBeside;
import vigil.kernel.Event;
import vigil.kernel.Family;
import vigil.kernel.Role;

/** The one place that knows who may give which command, ask which question, read which event, and see which case. */
@Component
public class Rights {

    /**
     * The roles that may send a message.
     *
     * @throws IllegalStateException the message says nothing about permission, which is a defect of the program
     */
    public Role[] rolesFor(Class<?> message) {
        AllowedTo allowed = message.getAnnotation(AllowedTo.class);
        if (allowed == null || allowed.value().length == 0) {
            throw new IllegalStateException(message.getName() + " does not say who it is @AllowedTo");
        }
        return allowed.value();
    }

    /** Whether an actor's role may send a message. */
    public boolean permits(Actor actor, Class<?> message) {
        return Arrays.asList(rolesFor(message)).contains(actor.role());
    }

    /** Whether an actor's role may send at least one message of a sealed family that anybody sends, or the one message given. */
    public boolean permitsAny(Actor actor, Class<?> family) {
        return Family.records(family)
                .filter(message -> !GivenBeside.class.isAssignableFrom(message))
                .anyMatch(message -> permits(actor, message));
    }

    /**
     * Whether an actor's role may be told of an event in a case that is in scope; said on the event or on its family. Of one that
     * says nothing nobody is told.
     */
    public boolean shows(Actor actor, Class<? extends Event> event) {
        return said(event)
                .map(allowed -> Arrays.asList(allowed.value()).contains(actor.role()))
                .orElse(false);
    }

    /**
     * Whether a case is within an actor's scope.
     *
     * @param number the case's number
     * @param unit code of today's province in whose hands the case is, empty when every province may act on it
     */
    public boolean covers(Actor actor, String number, Optional<String> unit) {
        return (actor.cases().isEmpty() || actor.cases().contains(number))
                && (actor.limitedTo().isEmpty() || unit.isEmpty() || unit.equals(actor.limitedTo()));
    }

    private static Optional<AllowedTo> said(Class<?> event) {
        AllowedTo own = event.getAnnotation(AllowedTo.class);
        if (own != null) return Optional.of(own);
        return Arrays.stream(event.getInterfaces())
                .map(Rights::said)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
