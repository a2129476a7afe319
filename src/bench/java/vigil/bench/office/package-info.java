/** Whole servers as processes of their own, told what to do by the benchmark. */
@NullMarked
package vigil.bench.office;

import org.jspecify.annotations.NullMarked;
