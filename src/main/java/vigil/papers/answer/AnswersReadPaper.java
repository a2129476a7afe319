package vigil.papers.answer;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.accident.PaperEvent.Registration;
import vigil.commands.StreamUnknown;
import vigil.eventlog.EventHistory;
import vigil.kernel.VietNam;
import vigil.papers.ReadPaper;
import vigil.papers.ReadPaper.Format;
import vigil.papers.Rendition;
import vigil.papers.Rendition.Proof;
import vigil.papers.draft.CaseDocuments;
import vigil.papers.draft.CaseDocuments.Found;
import vigil.papers.print.Edition;
import vigil.papers.signing.Printing;
import vigil.papers.signing.Printing.Printed;
import vigil.questions.Asker;
import vigil.questions.Responder;

/** Renders a document from what the log holds, and compares a signed one with the hash of what was signed. */
@Component
class AnswersReadPaper implements Responder<ReadPaper, Rendition> {

    private final EventHistory history;
    private final Printing printing;
    private final Clock clock;

    AnswersReadPaper(EventHistory history, Printing printing, Clock clock) {
        this.history = history;
        this.printing = printing;
        this.clock = clock;
    }

    @Override
    public Class<ReadPaper> question() {
        return ReadPaper.class;
    }

    @Override
    public Rendition answer(ReadPaper question, Asker asker) {
        Found found = new CaseDocuments(history.stream(question.number()))
                .find(question.documentId())
                .orElseThrow(() -> new StreamUnknown("no document " + question.documentId()));
        Registration as = found.document().registration();
        Printed printed = as == null ? draft(found, question.format()) : signed(found, as, question.format());
        return new Rendition(
                printed.bytes(),
                question.format(),
                question.number() + "-" + question.documentId(),
                proof(printed, as, question.format()),
                as == null ? null : as.sha256());
    }

    private Printed draft(Found found, Format format) {
        LocalDate today = VietNam.dateOf(clock.instant());
        return switch (format) {
            case PDF -> printing.draftPdf(found, today);
            case DOCX -> printing.draftDocx(found, today);
        };
    }

    private Printed signed(Found found, Registration as, Format format) {
        return switch (format) {
            case PDF -> printing.pdf(found, as);
            case DOCX -> printing.docx(found, as);
        };
    }

    private static Proof proof(Printed printed, @Nullable Registration as, Format format) {
        if (as == null) return Proof.DRAFT;
        if (format == Format.PDF && printed.sha256().equals(as.sha256())) return Proof.SAME;
        if (printed.forgotten()) return Proof.ERASED;
        boolean other = format != Format.PDF || !Edition.isKept(as.edition());
        return other ? Proof.OTHER_EDITION : Proof.DIFFERS;
    }
}
