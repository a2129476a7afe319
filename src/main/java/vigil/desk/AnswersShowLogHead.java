package vigil.desk;

import org.springframework.stereotype.Component;
import vigil.eventlog.EventHistory;
import vigil.questions.Asker;
import vigil.questions.Responder;

/** Reads the newest position and its commit's hash from the log. */
@Component
class AnswersShowLogHead implements Responder<ShowLogHead, LogHead> {

    private final EventHistory history;

    AnswersShowLogHead(EventHistory history) {
        this.history = history;
    }

    @Override
    public Class<ShowLogHead> question() {
        return ShowLogHead.class;
    }

    @Override
    public LogHead answer(ShowLogHead question, Asker asker) {
        long position = history.head();
        return new LogHead(position, position < 0 ? null : history.receipt(position).sha256());
    }
}
