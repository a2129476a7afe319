package vigil.duties.answer;

import java.util.List;
import org.springframework.stereotype.Component;
import vigil.duties.DutyList;
import vigil.duties.DutyView;
import vigil.duties.ShowDuties;
import vigil.duties.fold.DutyFile;
import vigil.duties.fold.DutyProjection;
import vigil.projections.ReadModel;
import vigil.projections.ReadModels;
import vigil.questions.Asker;
import vigil.questions.Responder;

/** Answers with the duties of one case. */
@Component
class AnswerDuties implements Responder<ShowDuties, DutyList> {

    private final ReadModels models;
    private final DutyProjection projection;
    private final DutyViews views;

    AnswerDuties(ReadModels models, DutyProjection projection, DutyViews views) {
        this.models = models;
        this.projection = projection;
        this.views = views;
    }

    @Override
    public Class<ShowDuties> question() {
        return ShowDuties.class;
    }

    @Override
    public DutyList answer(ShowDuties question, Asker asker) {
        ReadModel<DutyFile> model = models.of(projection);
        if (asker.waitFor() != null) model.await(asker.waitFor());
        long completeTo = model.completeTo();
        List<DutyView> duties =
                model.find(question.number()).map(views::of).orElse(List.of());
        return new DutyList(duties, duties.size(), completeTo);
    }
}
