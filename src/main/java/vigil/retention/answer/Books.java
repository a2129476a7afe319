package vigil.retention.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.projections.ReadModel;
import vigil.projections.ReadModels;
import vigil.retention.fold.Born;
import vigil.retention.fold.BornProjection;
import vigil.retention.fold.KeptCase;
import vigil.retention.fold.KeptCaseProjection;

/** The two read models of this room, read together. */
@Component("booksOfRetention")
class Books {

    private final ReadModels models;
    private final KeptCaseProjection cases;
    private final BornProjection births;

    Books(ReadModels models, KeptCaseProjection cases, BornProjection births) {
        this.models = models;
        this.cases = cases;
        this.births = births;
    }

    ReadModel<KeptCase> cases() {
        return models.of(cases);
    }

    Known known(List<KeptCase> asked) {
        return new KnownFromModels(asked, cases(), models.of(births));
    }

    /** Waits if asked to, and says up to where both are complete. */
    long completeTo(@Nullable Long waitFor) {
        ReadModel<Born> born = models.of(births);
        if (waitFor != null) {
            cases().await(waitFor);
            born.await(waitFor);
        }
        return Math.min(cases().completeTo(), born.completeTo());
    }
}
