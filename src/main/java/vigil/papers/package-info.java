/** Official papers (Decree 30/2020/NĐ-CP): drafted from the case, laid out, rendered, and entered in the book of outgoing documents. */
@NullMarked
package vigil.papers;

import org.jspecify.annotations.NullMarked;
