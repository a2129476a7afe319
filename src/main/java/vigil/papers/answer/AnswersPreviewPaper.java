package vigil.papers.answer;

import static java.util.Objects.requireNonNullElse;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vigil.accident.DirectiveCommand.Urgency;
import vigil.accident.PaperCommand.DraftPaper;
import vigil.accident.PaperEvent.Registration;
import vigil.eventlog.EventHistory;
import vigil.kernel.Confidential;
import vigil.kernel.VietNam;
import vigil.papers.PreviewPaper;
import vigil.papers.ReadPaper.Format;
import vigil.papers.Rendition;
import vigil.papers.Rendition.Proof;
import vigil.papers.draft.CaseDocuments;
import vigil.papers.draft.CaseDocuments.Found;
import vigil.papers.draft.Document;
import vigil.papers.signing.Printing;
import vigil.questions.Asker;
import vigil.questions.Responder;

/** Renders what is being written. */
@Component
class AnswersPreviewPaper implements Responder<PreviewPaper, Rendition> {

    private final EventHistory history;
    private final Printing printing;
    private final Clock clock;

    AnswersPreviewPaper(EventHistory history, Printing printing, Clock clock) {
        this.history = history;
        this.printing = printing;
        this.clock = clock;
    }

    @Override
    public Class<PreviewPaper> question() {
        return PreviewPaper.class;
    }

    @Override
    public Rendition answer(PreviewPaper question, Asker asker) {
        DraftPaper paper = question.paper();
        LocalDate today = VietNam.dateOf(clock.instant());
        Document document = new Document(
                "p0",
                paper.kind(),
                Registration.officeOf(asker.by()),
                requireNonNullElse(paper.subject(), ""),
                requireNonNullElse(paper.urgency(), Urgency.NORMAL),
                requireNonNullElse(paper.to(), List.of()),
                requireNonNullElse(paper.copies(), List.of()),
                requireNonNullElse(paper.text(), Confidential.of("")),
                null, null, null);
        Found found = new Found(document, new CaseDocuments(history.stream(question.number())).facts());
        byte[] bytes = printing.draftPdf(found, today).bytes();
        return new Rendition(bytes, Format.PDF, question.number() + "-preview", Proof.DRAFT, null);
    }
}
