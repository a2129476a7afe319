package vigil.register.answer;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vigil.duties.DutyList;
import vigil.duties.DutyView;
import vigil.duties.FindLateCases;
import vigil.duties.FindNextDuties;
import vigil.projections.ReadModel;
import vigil.projections.ReadModels;
import vigil.questions.Asker;
import vigil.questions.Questions;
import vigil.questions.Responder;
import vigil.register.CaseList;
import vigil.register.FindCases;
import vigil.register.SearchWords;
import vigil.register.fold.Line;
import vigil.register.fold.RegisterProjection;

/** Answers with a page of the register; what is due it asks of the duties' room. */
@Component
class AnswerCases implements Responder<FindCases, CaseList> {

    private final Register register;
    private final Entries entries;
    private final ObjectProvider<Questions> questions;
    private final SealedWords sealed;

    /** The lines of the register as they stand. */
    @Component
    record Register(ReadModels models, RegisterProjection projection) {

        ReadModel<Line> lines() {
            return models.of(projection);
        }
    }

    /** The door for questions is asked for late: it is made of all responders, this one included. */
    AnswerCases(
            Register register, Entries entries, SealedWords sealed, ObjectProvider<Questions> questions) {
        this.register = register;
        this.entries = entries;
        this.sealed = sealed;
        this.questions = questions;
    }

    @Override
    public Class<FindCases> question() {
        return FindCases.class;
    }

    @Override
    public CaseList answer(FindCases question, Asker asker) {
        ReadModel<Line> model = register.lines();
        if (asker.waitFor() != null) model.await(asker.waitFor());
        long completeTo = model.completeTo();
        Filter filter = Filter.of(question, asker.by(), entries.places(), entries.today());
        if (question.q() != null) SearchWords.of(question.q()).forEach(word -> filter.word(word, sealed.beginningWith(word)));
        if (question.late()) {
            var late = questions.getObject().ask(new FindLateCases(), asker);
            filter.among(late.numbers());
            completeTo = Math.min(completeTo, late.completeTo());
        }
        int skip = (question.page() - 1) * FindCases.PAGE_SIZE;
        List<Line> lines = model.find(filter.bson(), Filter.sort(question.sort()), skip, FindCases.PAGE_SIZE);
        DutyList next = next(lines, asker);
        Map<String, DutyView> byNumber =
                next.duties().stream().collect(Collectors.toMap(DutyView::number, Function.identity()));
        return new CaseList(
                entries.entries(lines, byNumber, asker.by()),
                model.count(filter.bson()),
                question.page(),
                FindCases.PAGE_SIZE,
                Math.min(completeTo, next.completeTo()));
    }

    private DutyList next(List<Line> lines, Asker asker) {
        List<String> numbers = lines.stream().map(Line::number).toList();
        return questions.getObject().ask(new FindNextDuties(numbers), asker);
    }
}
