package vigil.questions;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A question about many cases whose answer keeps to the cases of an asker who is let in for some only
 * ({@link vigil.kernel.Actor#cases()}); without this mark such an asker may not ask it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface WithinCases {}
