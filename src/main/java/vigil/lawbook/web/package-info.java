/** The outside door of the room: REST answers and pages. */
@NullMarked
package vigil.lawbook.web;

import org.jspecify.annotations.NullMarked;
