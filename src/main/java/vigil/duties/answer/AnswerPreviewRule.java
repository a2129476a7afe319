package vigil.duties.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import vigil.duties.PreviewRule;
import vigil.duties.RulePreview;
import vigil.duties.RulePreview.Touched;
import vigil.duties.Territory;
import vigil.duties.fold.DutyFile;
import vigil.duties.fold.DutyProjection;
import vigil.duties.fold.Retried;
import vigil.kernel.Role;
import vigil.law.Law;
import vigil.projections.ReadModel;
import vigil.projections.ReadModels;
import vigil.questions.Asker;
import vigil.questions.Responder;

/** Reckons every open case again under the drafted rule and tells what would move. */
@Component
class AnswerPreviewRule implements Responder<PreviewRule, RulePreview> {

    private static final int AT_ONCE = 200;

    private final ReadModels models;
    private final DutyProjection projection;
    private final DutyViews views;

    AnswerPreviewRule(ReadModels models, DutyProjection projection, DutyViews views) {
        this.models = models;
        this.projection = projection;
        this.views = views;
    }

    @Override
    public Class<PreviewRule> question() {
        return PreviewRule.class;
    }

    @Override
    public RulePreview answer(PreviewRule question, Asker asker) {
        Map<String, Object> row = DraftedRow.read(question.draft());
        Law law = views.law();
        Law drafted = DraftedRow.amended(law, row);
        LocalDate from = LocalDate.parse(DraftedRow.text(row, "from"));
        LocalDate day = from.isAfter(views.today()) ? from : views.today();
        ReadModel<DutyFile> model = models.of(projection);
        long completeTo = asker.waitFor() == null ? model.completeTo() : model.await(asker.waitFor());
        Trial trial = new Trial(law.reckonedOn(day), drafted.reckonedOn(day), asker.by().role() != Role.ADMINISTRATOR);
        for (int skip = 0; ; skip += AT_ONCE) {
            List<DutyFile> some = model.find(open(asker), new Document("_id", 1), skip, AT_ONCE);
            some.forEach(trial::look);
            if (some.size() < AT_ONCE) break;
        }
        return new RulePreview(
                DraftedRow.text(row, "id"), from, DraftedRow.optional(row, "reference"), day, trial.looked, trial.moved,
                List.copyOf(trial.touched), completeTo);
    }

    private Bson open(Asker asker) {
        List<Bson> filters = new ArrayList<>(Territory.within(asker.by(), views.law().places(), views.today()));
        filters.add(new Document("merged", false));
        filters.add(new Document("account.closedAt", null));
        return new Document("$and", filters);
    }

    /** Looks at one case after the other. */
    private final class Trial {

        private final Law now;
        private final Law then;
        private final boolean named;
        private final List<Touched> touched = new ArrayList<>();
        private long looked;
        private long moved;

        Trial(Law now, Law then, boolean named) {
            this.now = now;
            this.then = then;
            this.named = named;
        }

        void look(DutyFile file) {
            looked++;
            List<Retried.Moved> here = Retried.between(file, now, then);
            if (!here.isEmpty()) moved++;
            here.stream()
                    .limit(RulePreview.SHOWN - touched.size())
                    .map(one -> views.touched(file, one, named))
                    .forEach(touched::add);
        }
    }
}
