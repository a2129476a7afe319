package vigil.families.answer;

import org.springframework.stereotype.Component;
import vigil.commands.StreamUnknown;
import vigil.families.Family;
import vigil.families.ShowFamily;
import vigil.families.fold.FamilyFile;
import vigil.families.fold.FamilyProjection;
import vigil.projections.ReadModel;
import vigil.projections.ReadModels;
import vigil.questions.Asker;
import vigil.questions.Responder;

/** Answers with one family. */
@Component
class AnswersShowFamily implements Responder<ShowFamily, Family> {

    private final ReadModels models;
    private final FamilyProjection projection;
    private final FamilyViews views;

    AnswersShowFamily(ReadModels models, FamilyProjection projection, FamilyViews views) {
        this.models = models;
        this.projection = projection;
        this.views = views;
    }

    @Override
    public Class<ShowFamily> question() {
        return ShowFamily.class;
    }

    @Override
    public Family answer(ShowFamily question, Asker asker) {
        ReadModel<FamilyFile> model = models.of(projection);
        if (asker.waitFor() != null) model.await(asker.waitFor());
        return model.find(question.number()).stream()
                .flatMap(file -> file.families().stream()
                        .filter(kept -> kept.victimId().equals(question.victimId()))
                        .map(kept -> views.whole(file, kept, asker.by().role())))
                .findFirst()
                .orElseThrow(() -> new StreamUnknown("no victim " + question.victimId()));
    }
}
