package vigil.projections.runner;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vigil.projections.feeding.Feeder;

/**
 * With what read models are built.
 *
 * @param json writes and reads the documents
 */
@Component
record Means(Shelf shelf, Feeder feeder, Writing writing, @Qualifier("viewMapper") JsonMapper json) {}
