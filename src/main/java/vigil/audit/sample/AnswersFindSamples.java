package vigil.audit.sample;

import org.bson.Document;
import org.springframework.stereotype.Component;
import vigil.audit.FindSamples;
import vigil.audit.FindSamples.Samples;
import vigil.audit.sample.SamplesProjection.Kept;
import vigil.kernel.Actor;
import vigil.projections.ReadModel;
import vigil.projections.ReadModels;
import vigil.questions.Asker;
import vigil.questions.Responder;

/** Answers from the read model. */
@Component
class AnswersFindSamples implements Responder<FindSamples, Samples> {

    private static final int MOST = 100;

    private final ReadModels models;
    private final SamplesProjection projection;

    AnswersFindSamples(ReadModels models, SamplesProjection projection) {
        this.models = models;
        this.projection = projection;
    }

    @Override
    public Class<FindSamples> question() {
        return FindSamples.class;
    }

    @Override
    public Samples answer(FindSamples question, Asker asker) {
        ReadModel<Kept> model = models.of(projection);
        long completeTo = asker.waitFor() == null ? model.completeTo() : model.await(asker.waitFor());
        var newest = model.find(drawn(asker.by()), new Document("place", -1), 0, MOST);
        return new Samples(newest.stream().map(Kept::sample).toList(), completeTo);
    }

    /** A sample of the whole country tells of cases; who is let in for a part of it sees the own ones only. */
    private static Document drawn(Actor by) {
        return by.limited() ? new Document("sample.by", by.id()) : new Document();
    }
}
