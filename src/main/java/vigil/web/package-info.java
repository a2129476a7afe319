/** The shell all pages share: layout, errors, reading records from JSON and forms. */
@NullMarked
package vigil.web;

import org.jspecify.annotations.NullMarked;
