package vigil.casefile.answer;

import java.util.List;
import org.springframework.stereotype.Component;
import vigil.casefile.fold.CaseFile;
import vigil.casefile.fold.CaseFileFold;
import vigil.casefile.timeline.TimelineFile;
import vigil.casefile.timeline.TimelineFold;
import vigil.eventlog.EventHistory;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.web.ProblemKind;
import vigil.web.RequestProblem;

/** Case files and timelines at any moment, folded from the events of the case when somebody asks. */
@Component
class History {

    private final EventHistory log;

    History(EventHistory log) {
        this.log = log;
    }

    /** A view with the events it was folded from and the position up to which it is complete. */
    record Seen<V>(V view, List<Recorded<Event>> events, long completeTo) {}

    Seen<CaseFile> caseFile(String number, Moments moment) {
        return folded(CaseFileFold::evolve, number, moment);
    }

    Seen<TimelineFile> timeline(String number, Moments moment) {
        return folded(TimelineFold::evolve, number, moment);
    }

    /** Whether the case was there at that moment. */
    boolean existed(String number, Moments moment) {
        return !moment.known(log.stream(number)).isEmpty();
    }

    /** Position of the newest event of all. */
    long head() {
        return log.head();
    }

    /** The head is asked first: what is appended meanwhile may be in the answer, but is not promised. */
    private <V> Seen<V> folded(Moments.Fold<V> fold, String number, Moments moment) {
        long head = log.head();
        List<Recorded<Event>> events = moment.known(log.stream(number));
        V view = Moments.fold(fold, events);
        if (view == null) throw new RequestProblem(ProblemKind.NOT_KNOWN_YET);
        Long position = moment.position();
        return new Seen<>(view, events, position == null ? head : Math.min(head, position));
    }
}
