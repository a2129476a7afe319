/** A jar of coins: the smallest thing with a province, a rule and nested families, to try the platform on. */
@NullMarked
package vigil.testing.jar;

import org.jspecify.annotations.NullMarked;
