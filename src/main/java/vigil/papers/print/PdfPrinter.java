package vigil.papers.print;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import vigil.papers.sheet.Sheet;
import vigil.print.ArchivalPdf;

/** Prints a document in the layout of an edition; the same sheet of the same day in the same edition gives the same bytes. */
@Component
public class PdfPrinter {

    private final TemplateEngine templates = Templates.html();

    /** The bytes of the document as of its day. */
    public byte[] print(Sheet sheet, LocalDate day, int edition) {
        Context context = new Context();
        context.setVariable("sheet", sheet);
        context.setVariable("ending", Ending.of(sheet.body()));
        return ArchivalPdf.of(templates.process(Edition.layout(edition), context), day);
    }
}
