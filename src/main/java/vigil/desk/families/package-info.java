/** What corrected records of persons and merged cases make of the letters to families, in the same commit. */
@NullMarked
package vigil.desk.families;

import org.jspecify.annotations.NullMarked;
