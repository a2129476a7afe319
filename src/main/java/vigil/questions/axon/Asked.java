package vigil.questions.axon;

import vigil.kernel.Query;
import vigil.questions.Asker;

/**
 * A question on its way over the bus.
 *
 * @param admitted whether it was checked and recorded before, together with others
 */
record Asked(Query<?> query, Asker asker, boolean admitted) {}
