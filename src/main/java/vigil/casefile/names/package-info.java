/** Which name each person had when, sealed: what the case file masks for its readers. */
@NullMarked
package vigil.casefile.names;

import org.jspecify.annotations.NullMarked;
