/** Syntheses and coverage over HTTP, for people and programs. */
@NullMarked
package vigil.syntheses.web;

import org.jspecify.annotations.NullMarked;
