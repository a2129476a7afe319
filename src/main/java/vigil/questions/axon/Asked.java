package vigil.questions.axon;

import vigil.kernel.Query;
import vigil.questions.Asker;

/** A question on its way over the bus. */
record Asked(Query<?> query, Asker asker) {}
