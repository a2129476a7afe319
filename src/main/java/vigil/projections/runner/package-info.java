/** Runs the folds: batches from the log, documents in MongoDB, where each stands, and how it is built anew. */
@NullMarked
package vigil.projections.runner;

import org.jspecify.annotations.NullMarked;
