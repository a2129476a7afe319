/** What the office holds about one person, as a file for that person. */
@NullMarked
package vigil.audit.copy;

import org.jspecify.annotations.NullMarked;
