package vigil.audit;

import org.springframework.stereotype.Component;
import vigil.eventlog.Line;
import vigil.eventlog.Verification;
import vigil.questions.Asker;
import vigil.questions.Responder;

/** Reads it from the log's own audit, and whether the line of commits can be followed. */
@Component
class AnswersShowVerification implements Responder<ShowVerification, Verification.Report> {

    private final Verification verification;
    private final Line line;

    AnswersShowVerification(Verification verification, Line line) {
        this.verification = verification;
        this.line = line;
    }

    @Override
    public Class<ShowVerification> question() {
        return ShowVerification.class;
    }

    @Override
    public Verification.Report answer(ShowVerification question, Asker asker) {
        Verification.Report report = verification.report();
        return line.broken()
                .map(broken -> report.with(new Verification.Wrong("following", broken.position(), broken.what())))
                .orElse(report);
    }
}
