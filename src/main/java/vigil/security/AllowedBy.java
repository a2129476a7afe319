package vigil.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission of an endpoint: whoever may send all of these commands and queries may use it. Of a sealed family the right
 * to one of its messages is enough; the desk then decides about the one that is sent.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedBy {

    /** Types of commands and queries, or roots of their families; never empty. */
    Class<?>[] value();
}
