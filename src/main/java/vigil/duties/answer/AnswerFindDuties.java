package vigil.duties.answer;

import org.springframework.stereotype.Component;
import vigil.duties.DutyList;
import vigil.duties.FindDuties;
import vigil.duties.answer.PendingDuties.Wanted;
import vigil.questions.Asker;
import vigil.questions.Responder;

/** Answers with the open duties of all cases in the asker's scope. */
@Component
class AnswerFindDuties implements Responder<FindDuties, DutyList> {

    private final PendingDuties pending;

    AnswerFindDuties(PendingDuties pending) {
        this.pending = pending;
    }

    @Override
    public Class<FindDuties> question() {
        return FindDuties.class;
    }

    @Override
    public DutyList answer(FindDuties question, Asker asker) {
        long completeTo = pending.completeTo(asker.waitFor());
        Wanted wanted = new Wanted(asker.by(), question.province(), question.late(), question.of());
        int skip = (question.page() - 1) * FindDuties.PAGE_SIZE;
        return new DutyList(
                pending.find(wanted, skip, FindDuties.PAGE_SIZE), pending.count(wanted), completeTo);
    }
}
