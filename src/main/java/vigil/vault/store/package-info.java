/** Where keys stand: in a database of their own, wrapped by the master key. */
@NullMarked
package vigil.vault.store;

import org.jspecify.annotations.NullMarked;
