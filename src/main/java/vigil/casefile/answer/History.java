package vigil.casefile.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.casefile.fold.CaseFile;
import vigil.casefile.fold.CaseFileProjection;
import vigil.casefile.timeline.TimelineFile;
import vigil.casefile.timeline.TimelineProjection;
import vigil.eventlog.EventHistory;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.projections.Projection;
import vigil.projections.ReadModel;
import vigil.projections.ReadModels;
import vigil.questions.Asker;
import vigil.web.ProblemKind;
import vigil.web.RequestProblem;

/** Case files and timelines, from the read model for now and folded from the log for every other moment. */
@Component
class History {

    private final EventHistory log;
    private final CaseFileProjection caseFiles;
    private final TimelineProjection timelines;
    private final ReadModels models;

    History(EventHistory log, CaseFileProjection caseFiles, TimelineProjection timelines, ReadModels models) {
        this.log = log;
        this.caseFiles = caseFiles;
        this.timelines = timelines;
        this.models = models;
    }

    /** A document with the position up to which it is complete. */
    record Seen<V>(V view, long completeTo) {}

    Seen<CaseFile> caseFile(String number, Moments moment, Asker asker) {
        return seen(caseFiles, number, moment, asker.waitFor());
    }

    Seen<TimelineFile> timeline(String number, Moments moment, Asker asker) {
        return seen(timelines, number, moment, asker.waitFor());
    }

    /** The events of the case up to a position. */
    List<Recorded<Event>> events(String number, long position) {
        return new Moments(null, position).known(log.stream(number));
    }

    /** Position of the newest event of all. */
    long head() {
        return log.head();
    }

    private <V> Seen<V> seen(Projection<V> projection, String number, Moments moment, @Nullable Long waitFor) {
        if (!moment.now()) return folded(projection, number, moment);
        ReadModel<V> model = models.of(projection);
        if (waitFor != null) model.await(waitFor);
        long completeTo = model.completeTo();
        return model.find(number)
                .map(view -> new Seen<>(view, completeTo))
                .orElseGet(() -> folded(projection, number, Moments.NOW));
    }

    /** The head is asked first: what is appended meanwhile may be in the answer, but is not promised. */
    private <V> Seen<V> folded(Projection<V> projection, String number, Moments moment) {
        long head = log.head();
        V view = Moments.fold(projection, moment.known(log.stream(number)));
        if (view == null) throw new RequestProblem(ProblemKind.NOT_KNOWN_YET);
        Long position = moment.position();
        return new Seen<>(view, position == null ? head : Math.min(head, position));
    }
}
