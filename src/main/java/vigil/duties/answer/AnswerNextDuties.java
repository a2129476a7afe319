package vigil.duties.answer;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vigil.duties.DutyList;
import vigil.duties.DutyView;
import vigil.duties.FindNextDuties;
import vigil.questions.Asker;
import vigil.questions.Responder;
import vigil.security.Rights;

/** Answers with the first open duty of some cases; only those within the asker's scope. */
@Component
class AnswerNextDuties implements Responder<FindNextDuties, DutyList> {

    private final PendingDuties pending;
    private final Rights rights;

    AnswerNextDuties(PendingDuties pending, Rights rights) {
        this.pending = pending;
        this.rights = rights;
    }

    @Override
    public Class<FindNextDuties> question() {
        return FindNextDuties.class;
    }

    @Override
    public DutyList answer(FindNextDuties question, Asker asker) {
        long completeTo = pending.completeTo(asker.waitFor());
        List<DutyView> duties = pending.next(question.numbers()).stream()
                .filter(duty -> rights.covers(asker.by(), duty.number(), Optional.ofNullable(duty.unit())))
                .toList();
        return new DutyList(duties, duties.size(), completeTo);
    }
}
