package vigil.people.watch;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.springframework.stereotype.Component;
import vigil.ground.NotNow;
import vigil.kernel.Confidential;
import vigil.people.WordsOfLooks;
import vigil.projections.ReadModel;
import vigil.projections.ReadModels;

/** Finds them in what the data-protection officer watches. */
@Component
record LooksKeptForWatching(ReadModels models, WatchProjection projection) implements WordsOfLooks {

    @Override
    public List<Confidential> at(Collection<String> streams, long upTo) {
        ReadModel<Watched> model = models.of(projection);
        if (model.await(upTo) < upTo) throw new NotNow("what is known of looks is behind the log", null);
        return model.find(new Document("about", new Document("$in", List.copyOf(streams))), new Document("position", 1), 0, 0)
                .stream()
                .map(Watched::words)
                .filter(Objects::nonNull)
                .toList();
    }
}
