package vigil.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission of a command or query: the roles that may give it; a message without one is refused at start-up. On an
 * endpoint: the roles that may use it. On an event or a family of events: the roles that may read it in the change feed; one
 * without it is read by nobody.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedTo {

    /** The roles; never empty. */
    Role[] value();
}
