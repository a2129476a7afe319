/** An identity provider of the tests' own, and an office in production mode that it signs people in to. */
@NullMarked
package vigil.testing.provider;

import org.jspecify.annotations.NullMarked;
