/** The outside door of the room: REST answers and pages. */
@NullMarked
package vigil.register.web;

import org.jspecify.annotations.NullMarked;
