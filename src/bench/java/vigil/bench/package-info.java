/** The benchmark: what the log and the server do beside the bare driver and the stock extension, in one run on one server. */
@NullMarked
package vigil.bench;

import org.jspecify.annotations.NullMarked;
