package vigil.security;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vigil.kernel.Actor;
import vigil.kernel.AllowedTo;
import vigil.kernel.Role;

/** The one place that knows who may give which command, ask which question, and see which province. */
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

    /**
     * Whether what belongs to a unit is within an actor's scope.
     *
     * @param unit code of today's province, empty when every province may act on it
     */
    public boolean covers(Actor actor, Optional<String> unit) {
        return actor.limitedTo().isEmpty() || unit.isEmpty() || unit.equals(actor.limitedTo());
    }
}
