/** Victims, relatives and witnesses: one stream each, their data sealed under a key of their own; erasure. */
@NullMarked
package vigil.people;

import org.jspecify.annotations.NullMarked;
