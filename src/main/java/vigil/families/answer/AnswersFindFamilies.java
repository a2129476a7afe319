package vigil.families.answer;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import vigil.duties.Territory;
import vigil.families.Family;
import vigil.families.answer.FamilyViews.Line;
import vigil.families.FamilyList;
import vigil.families.FindFamilies;
import vigil.families.fold.FamilyFile;
import vigil.families.fold.FamilyProjection;
import vigil.families.fold.Standings;
import vigil.kernel.Actor;
import vigil.kernel.VietNam;
import vigil.law.Law;
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
    private final Clock clock;
    private final Law law = Law.load();

    AnswersFindFamilies(ReadModels models, FamilyProjection projection, FamilyViews views, Clock clock) {
        this.models = models;
        this.projection = projection;
        this.views = views;
        this.clock = clock;
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
        List<Line> all = model.find(cases(question, asker.by()), new Document("_id", 1), 0, 0).stream()
                .flatMap(file -> file.families().stream()
                        .filter(kept -> question.waiting() ? file.waitsFor(kept) : Standings.concerns(kept))
                        .map(kept -> new Line(file, views.line(file, kept))))
                .sorted(MOST_PRESSING_FIRST)
                .toList();
        return new FamilyList(views.named(all.stream().limit(MOST).toList()), all.size(), completeTo);
    }

    private Document cases(FindFamilies question, Actor by) {
        List<Bson> filters = new ArrayList<>(Territory.within(by, law.places(), VietNam.dateOf(clock.instant())));
        filters.add(question.waiting() ? new Document("waiting", true) : new Document("families.0", new Document("$exists", true)));
        filters.add(new Document("merged", false));
        return new Document("$and", filters);
    }
}
