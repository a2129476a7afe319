package vigil.syntheses.answer;

import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;
import vigil.projections.ReadModel;
import vigil.projections.ReadModels;
import vigil.syntheses.FiledSynthesis;
import vigil.reports.ReportingPeriod;
import vigil.syntheses.Syntheses;
import vigil.syntheses.fold.SynthesesProjection;
import vigil.syntheses.fold.SynthesisFile;

/** The provinces' syntheses out of their read model. */
@Component
class FoldedSyntheses implements Syntheses {

    private final ReadModels models;
    private final SynthesesProjection projection;

    FoldedSyntheses(ReadModels models, SynthesesProjection projection) {
        this.models = models;
        this.projection = projection;
    }

    @Override
    public List<FiledSynthesis> about(ReportingPeriod period, long upTo) {
        return model().find(new Document("year", period.year()).append("half", period.half()), new Document("provinceCode", 1), 0, 0).stream()
                .flatMap(file -> file.upTo(upTo).stream())
                .toList();
    }

    @Override
    public long completeTo() {
        return model().completeTo();
    }

    @Override
    public void await(long position) {
        model().await(position);
    }

    /** One synthesis with all its versions. */
    Optional<SynthesisFile> find(String id) {
        return model().find(id);
    }

    private ReadModel<SynthesisFile> model() {
        return models.of(projection);
    }
}
