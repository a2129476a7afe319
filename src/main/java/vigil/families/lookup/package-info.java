/** What is looked up outside of a case before its families are written to or given a liaison. */
@NullMarked
package vigil.families.lookup;

import org.jspecify.annotations.NullMarked;
