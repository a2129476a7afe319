/** The pages of the person who writes to families, and the same for other programs. */
@NullMarked
package vigil.families.web;

import org.jspecify.annotations.NullMarked;
