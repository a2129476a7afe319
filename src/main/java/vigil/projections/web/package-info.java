/** Rebuilds of read models for those who run and those who audit the server: a page and JSON. */
@NullMarked
package vigil.projections.web;

import org.jspecify.annotations.NullMarked;
