package vigil.papers.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vigil.eventlog.EventHistory;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.kernel.VietNam;
import vigil.papers.PaperView;
import vigil.papers.ShowPapers;
import vigil.papers.ShowPapers.Papers;
import vigil.papers.draft.CaseDocuments;
import vigil.papers.office.Letterheads;
import vigil.questions.Asker;
import vigil.questions.Responder;

/** Lists the documents of a case from its newest events. */
@Component
class AnswersShowPapers implements Responder<ShowPapers, Papers> {

    private final EventHistory history;
    private final Letterheads offices;
    private final Clock clock;

    AnswersShowPapers(EventHistory history, Letterheads offices, Clock clock) {
        this.history = history;
        this.offices = offices;
        this.clock = clock;
    }

    @Override
    public Class<ShowPapers> question() {
        return ShowPapers.class;
    }

    @Override
    public Papers answer(ShowPapers question, Asker asker) {
        List<Recorded<Event>> stream = history.stream(question.number());
        CaseDocuments documents = new CaseDocuments(stream);
        return new Papers(
                question.number(),
                PaperFold.of(stream).stream().map(view -> named(view, documents)).toList());
    }

    /** With the office as it was called then, and the subject that the book gives to a letter. */
    private PaperView named(PaperView view, CaseDocuments documents) {
        LocalDate day = view.signedOn() == null ? VietNam.dateOf(clock.instant()) : view.signedOn();
        String subject = view.subject().isEmpty()
                ? documents.find(view.documentId()).map(found -> found.document().subject()).orElse("")
                : view.subject();
        return new PaperView(
                view.documentId(), view.kind(), view.office(), offices.name(view.office(), day), subject,
                view.state(), view.steps(), view.symbol(), view.running(), view.signedOn(), view.sha256(),
                view.amends(), view.amended());
    }
}
