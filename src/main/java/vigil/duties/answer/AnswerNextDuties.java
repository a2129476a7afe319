package vigil.duties.answer;

import java.util.List;
import org.springframework.stereotype.Component;
import vigil.duties.DutyList;
import vigil.duties.DutyView;
import vigil.duties.FindNextDuties;
import vigil.questions.Asker;
import vigil.questions.Responder;

/** Answers with the first open duty of some cases; a provincial asker's own only. */
@Component
class AnswerNextDuties implements Responder<FindNextDuties, DutyList> {

    private final PendingDuties pending;

    AnswerNextDuties(PendingDuties pending) {
        this.pending = pending;
    }

    @Override
    public Class<FindNextDuties> question() {
        return FindNextDuties.class;
    }

    @Override
    public DutyList answer(FindNextDuties question, Asker asker) {
        long completeTo = pending.completeTo(asker.waitFor());
        String scope = asker.by().province();
        List<DutyView> duties = pending.next(question.numbers()).stream()
                .filter(duty -> scope == null || scope.equals(duty.unit()))
                .toList();
        return new DutyList(duties, duties.size(), completeTo);
    }
}
