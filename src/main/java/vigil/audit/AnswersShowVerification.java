package vigil.audit;

import org.springframework.stereotype.Component;
import vigil.eventlog.Verification;
import vigil.questions.Asker;
import vigil.questions.Responder;

/** Reads it from the log's own audit. */
@Component
class AnswersShowVerification implements Responder<ShowVerification, Verification.Report> {

    private final Verification verification;

    AnswersShowVerification(Verification verification) {
        this.verification = verification;
    }

    @Override
    public Class<ShowVerification> question() {
        return ShowVerification.class;
    }

    @Override
    public Verification.Report answer(ShowVerification question, Asker asker) {
        return verification.report();
    }
}
