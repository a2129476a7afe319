package vigil.families.answer;

import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;
import vigil.families.Family;
import vigil.families.answer.FamilyViews.Line;
import vigil.families.FamilyList;
import vigil.families.FamilyList.OfAccident;
import vigil.families.FindFamilies;
import vigil.families.fold.FamilyFile;
import vigil.families.fold.FamilyFile.Kept;
import vigil.families.fold.FamilyProjection;
import vigil.families.fold.Standings;
import vigil.projections.ReadModel;
import vigil.projections.ReadModels;
import vigil.questions.Asker;
import vigil.questions.Responder;

/** Answers with the families in scope, the most pressing first. */
@Component
class AnswersFindFamilies implements Responder<FindFamilies, FamilyList> {

    private static final int MOST = 500;

    private static final Comparator<Family> MOST_PRESSING =
            Comparator.comparing(Family::standing).thenComparing(Family::since).thenComparing(Family::number);
    private static final Comparator<Line> MOST_PRESSING_FIRST = Comparator.comparing(Line::family, MOST_PRESSING);

    private final ReadModels models;
    private final FamilyProjection projection;
    private final FamilyViews views;
    private final Reach reach;

    AnswersFindFamilies(ReadModels models, FamilyProjection projection, FamilyViews views, Reach reach) {
        this.models = models;
        this.projection = projection;
        this.views = views;
        this.reach = reach;
    }

    @Override
    public Class<FindFamilies> question() {
        return FindFamilies.class;
    }

    @Override
    public FamilyList answer(FindFamilies question, Asker asker) {
        ReadModel<FamilyFile> model = models.of(projection);
        if (asker.waitFor() != null) model.await(asker.waitFor());
        long completeTo = model.completeTo();
        List<Line> all = model.find(reach.of(question, asker.by()), new Document("_id", 1), 0, 0).stream()
                .flatMap(file -> file.families().stream()
                        .filter(kept -> question.waiting() ? file.waitsFor(kept) : Standings.concerns(kept))
                        .map(kept -> new Line(file, views.line(file, kept))))
                .sorted(MOST_PRESSING_FIRST)
                .toList();
        List<Line> shown = all.stream().limit(MOST).toList();
        return new FamilyList(views.named(shown), accidents(shown), all.size(), completeTo);
    }

    private static List<OfAccident> accidents(List<Line> shown) {
        return shown.stream().map(Line::file).distinct().map(AnswersFindFamilies::accident).toList();
    }

    private static OfAccident accident(FamilyFile file) {
        List<Kept> all = file.families().stream().filter(Standings::concerns).toList();
        int waiting = (int) all.stream().filter(file::waitsFor).count();
        return new OfAccident(file.number(), file.occurredOn(), all.size(), waiting);
    }
}
