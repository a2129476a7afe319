/** The outside door of the desk: controllers and the description of what they take. */
@NullMarked
package vigil.desk.web;

import org.jspecify.annotations.NullMarked;
