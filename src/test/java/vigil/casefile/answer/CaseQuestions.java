package vigil.casefile.answer;

import vigil.casefile.ShowCase;
import vigil.kernel.Query;
import vigil.questions.Asker;
import vigil.questions.Questions;
import vigil.testing.ToldCases;

/** Answers questions for the case file from a told log, for tests of the doors. */
public final class CaseQuestions implements Questions, AutoCloseable {

    private final CaseDesk desk;

    public CaseQuestions(ToldCases log) {
        desk = new CaseDesk(log);
    }

    @Override
    @SuppressWarnings("unchecked") // the answer that the question asks for
    public <A> A ask(Query<A> query, Asker asker) {
        return (A) desk.ask((ShowCase) query, asker.by().role());
    }

    @Override
    public void close() {
        desk.close();
    }
}
