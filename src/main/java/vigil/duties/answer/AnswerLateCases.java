package vigil.duties.answer;

import org.springframework.stereotype.Component;
import vigil.duties.FindLateCases;
import vigil.duties.FindLateCases.LateCases;
import vigil.duties.answer.PendingDuties.Wanted;
import vigil.questions.Asker;
import vigil.questions.Responder;

/** Answers with the cases that have an overdue duty. */
@Component
class AnswerLateCases implements Responder<FindLateCases, LateCases> {

    private final PendingDuties pending;

    AnswerLateCases(PendingDuties pending) {
        this.pending = pending;
    }

    @Override
    public Class<FindLateCases> question() {
        return FindLateCases.class;
    }

    @Override
    public LateCases answer(FindLateCases question, Asker asker) {
        long completeTo = pending.completeTo(asker.waitFor());
        return new LateCases(pending.numbers(new Wanted(asker.by(), null, true, null)), completeTo);
    }
}
