package vigil.papers.signing;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vigil.accident.PaperCommand.Capacity;
import vigil.accident.PaperEvent.Registration;
import vigil.papers.draft.CaseDocuments.Found;
import vigil.papers.draft.Composer;
import vigil.papers.draft.Document;
import vigil.papers.draft.NamesOnPaper;
import vigil.papers.draft.NamesOnPaper.Names;
import vigil.papers.print.DocxPrinter;
import vigil.papers.print.Edition;
import vigil.papers.print.PdfPrinter;
import vigil.papers.sheet.Sheet;

/** Prints documents of cases: composed of the facts, with names opened, in either format. */
@Component
public class Printing {

    private final Composer composer;
    private final NamesOnPaper persons;
    private final PdfPrinter pdf;
    private final DocxPrinter docx;

    Printing(Composer composer, NamesOnPaper persons, PdfPrinter pdf, DocxPrinter docx) {
        this.composer = composer;
        this.persons = persons;
        this.pdf = pdf;
        this.docx = docx;
    }

    /**
     * Printed bytes.
     *
     * @param forgotten whether the name of somebody forgotten is missing in them
     */
    @SuppressWarnings("ArrayRecordComponent") // made, sent, and gone
    public record Printed(byte[] bytes, boolean forgotten) {

        /** For comparing with the hash in the log. */
        public String sha256() {
            return Registers.sha256(bytes);
        }
    }

    String suffix(Document document, LocalDate day, Capacity capacity) {
        return composer.suffix(document, day, capacity);
    }

    /** A document as it is signed, as PDF. */
    public Printed pdf(Found found, Registration as) {
        Names names = persons.of(found.facts(), as.knownUpTo());
        return new Printed(pdf.print(composer.signed(found, names, as), as.signedOn(), as.edition()), gone(found, names));
    }

    /** A document as it is signed, as DOCX. */
    public Printed docx(Found found, Registration as) {
        Names names = persons.of(found.facts(), as.knownUpTo());
        return new Printed(docx.print(composer.signed(found, names, as), as.signedOn()), gone(found, names));
    }

    /** A draft as it reads now, as PDF. */
    public Printed draftPdf(Found found, LocalDate today) {
        Names names = persons.of(found.facts(), Long.MAX_VALUE);
        return new Printed(pdf.print(draft(found, names, today), today, Edition.CURRENT), gone(found, names));
    }

    /** A draft as it reads now, as DOCX. */
    public Printed draftDocx(Found found, LocalDate today) {
        Names names = persons.of(found.facts(), Long.MAX_VALUE);
        return new Printed(docx.print(draft(found, names, today), today), gone(found, names));
    }

    private boolean gone(Found found, Names names) {
        return names.forgotten() || composer.erased(found);
    }

    private Sheet draft(Found found, Names names, LocalDate today) {
        return composer.draft(found, names, today);
    }
}
