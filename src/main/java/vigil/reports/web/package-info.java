/** Employers' reports over HTTP, for people and programs. */
@NullMarked
package vigil.reports.web;

import org.jspecify.annotations.NullMarked;
