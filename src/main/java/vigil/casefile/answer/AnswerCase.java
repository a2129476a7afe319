package vigil.casefile.answer;

import org.springframework.stereotype.Component;
import vigil.casefile.CaseView;
import vigil.casefile.ShowCase;
import vigil.questions.Asker;
import vigil.questions.Responder;

/** Answers with the case file. */
@Component
class AnswerCase implements Responder<ShowCase, CaseView> {

    private final History history;
    private final PersonNames names;
    private final CaseViews views;
    private final Opening opening;

    AnswerCase(History history, PersonNames names, CaseViews views, Opening opening) {
        this.history = history;
        this.names = names;
        this.views = views;
        this.opening = opening;
    }

    @Override
    public Class<ShowCase> question() {
        return ShowCase.class;
    }

    @Override
    public CaseView answer(ShowCase question, Asker asker) {
        return at(question.number(), new Moments(question.asOf(), question.position()), asker);
    }

    CaseView at(String number, Moments moment, Asker asker) {
        var seen = history.caseFile(number, moment);
        var known = names.in(seen.view(), moment, asker.waitFor());
        return opening.of(views.of(seen, known, asker.by()), asker.by());
    }
}
