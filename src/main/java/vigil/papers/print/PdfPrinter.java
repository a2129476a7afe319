package vigil.papers.print;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import vigil.papers.sheet.Sheet;
import vigil.print.ArchivalPdf;

/** Prints a document in the layout of {@code papers/sheet.html}; the same sheet of the same day gives the same bytes. */
@Component
public class PdfPrinter {

    private final TemplateEngine templates = Templates.html();

    /** The bytes of the document as of its day. */
    public byte[] print(Sheet sheet, LocalDate day) {
        Context context = new Context();
        context.setVariable("sheet", sheet);
        return ArchivalPdf.of(templates.process("sheet", context), day);
    }
}
