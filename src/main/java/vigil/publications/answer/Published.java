package vigil.publications.answer;

import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;
import vigil.commands.StreamUnknown;
import vigil.projections.ReadModel;
import vigil.projections.ReadModels;
import vigil.publications.Publication;
import vigil.publications.fold.PublicationsProjection;
import vigil.questions.Asker;

/** The publications out of their read model. */
@Component
class Published {

    private final ReadModels models;
    private final PublicationsProjection projection;

    Published(ReadModels models, PublicationsProjection projection) {
        this.models = models;
        this.projection = projection;
    }

    List<Publication> all() {
        return model().find(new Document(), new Document("position", -1), 0, 0);
    }

    /**
     * One publication.
     *
     * @throws StreamUnknown there is none of this id
     */
    Publication named(String id, Asker asker) {
        if (asker.waitFor() != null) model().await(asker.waitFor());
        return model().find(id).orElseThrow(() -> new StreamUnknown(id));
    }

    ReadModel<Publication> model() {
        return models.of(projection);
    }
}
