/** Tables and publications over HTTP, for people and programs. */
@NullMarked
package vigil.publications.web;

import org.jspecify.annotations.NullMarked;
