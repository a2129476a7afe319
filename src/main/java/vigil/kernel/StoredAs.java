package vigil.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The stored name of an event whose Java name has moved on; {@link #formerly()} names are read for ever. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface StoredAs {

    /** The kebab-case name written to the log. */
    String value();

    /** Older names under which the log may still hold this event. */
    String[] formerly() default {};
}
