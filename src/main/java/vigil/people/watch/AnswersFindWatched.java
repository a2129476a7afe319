package vigil.people.watch;

import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.kernel.Confidential;
import vigil.kernel.Names;
import vigil.people.watch.FindWatched.WatchList;
import vigil.people.watch.Watched.Kind;
import vigil.projections.ReadModel;
import vigil.projections.ReadModels;
import vigil.questions.Asker;
import vigil.questions.Responder;
import vigil.vault.Disclosed;
import vigil.vault.Vault;

/** Answers the data-protection officer, purposes and reasons opened. */
@Component
class AnswersFindWatched implements Responder<FindWatched, WatchList> {

    private static final int MOST = 200;

    private final ReadModels models;
    private final WatchProjection projection;
    private final Vault vault;

    AnswersFindWatched(ReadModels models, WatchProjection projection, Vault vault) {
        this.models = models;
        this.projection = projection;
        this.vault = vault;
    }

    @Override
    public Class<FindWatched> question() {
        return FindWatched.class;
    }

    @Override
    public WatchList answer(FindWatched question, Asker asker) {
        ReadModel<Watched> model = models.of(projection);
        if (asker.waitFor() != null) model.await(asker.waitFor());
        long completeTo = model.completeTo();
        return new WatchList(
                newest(model, Kind.ERASURE_REQUESTED),
                newest(model, Kind.GLASS_BROKEN),
                newest(model, Kind.REVEALED),
                newest(model, Kind.PROOF_TAKEN),
                newest(model, Kind.ERASURE_APPROVED, Kind.ERASURE_REFUSED),
                completeTo);
    }

    private List<Watched> newest(ReadModel<Watched> model, Kind... kinds) {
        List<String> codes = Stream.of(kinds).map(Names::of).toList();
        return model.find(new Document("kind", new Document("$in", codes)), new Document("position", -1), 0, MOST).stream()
                .map(this::opened)
                .toList();
    }

    private Watched opened(Watched one) {
        return one.reading(clear(one.words()), one.files() == null ? null : clear(one.files().words()));
    }

    private @Nullable String clear(@Nullable Confidential words) {
        return words != null && vault.open(words) instanceof Disclosed.Text(String text) ? text : null;
    }
}
