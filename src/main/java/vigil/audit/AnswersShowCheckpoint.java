package vigil.audit;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vigil.eventlog.Proofs;
import vigil.questions.Asker;
import vigil.questions.Responder;

/** Reads the newest checkpoint, or has the first one signed. */
@Component
class AnswersShowCheckpoint implements Responder<ShowCheckpoint, Optional<String>> {

    private final Proofs proofs;

    AnswersShowCheckpoint(Proofs proofs) {
        this.proofs = proofs;
    }

    @Override
    public Class<ShowCheckpoint> question() {
        return ShowCheckpoint.class;
    }

    @Override
    public Optional<String> answer(ShowCheckpoint question, Asker asker) {
        return proofs.checkpoint();
    }
}
