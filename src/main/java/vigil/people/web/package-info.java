/** Persons over HTTP: masked, or with a purpose in clear. */
@NullMarked
package vigil.people.web;

import org.jspecify.annotations.NullMarked;
