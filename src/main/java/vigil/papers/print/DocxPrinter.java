package vigil.papers.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.springframework.stereotype.Component;
import vigil.kernel.VietNam;
import vigil.papers.sheet.Sheet;
import vigil.print.MadeHere;

/** Prints the same document as DOCX, for offices that go on working in a word processor. */
@Component
public class DocxPrinter {

    private static final double TWIPS_PER_MM = 1440 / 25.4;

    /** The bytes of the document as of its day. */
    public byte[] print(Sheet sheet, LocalDate day) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            page(document);
            properties(document, sheet, day);
            new DocxBody(document).write(sheet);
            MadeHere.mark(document);
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException("a document could not be printed", e);
        }
    }

    /** A4, margins and page number of Decree 30/2020/NĐ-CP; the first page has no number. */
    private static void page(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(twips(210));
        size.setH(twips(297));
        CTPageMar margin = section.addNewPgMar();
        margin.setTop(twips(20));
        margin.setBottom(twips(20));
        margin.setLeft(twips(30));
        margin.setRight(twips(16));
        margin.setHeader(twips(10));
        margin.setFooter(twips(10));
        section.addNewTitlePg();
        document.createHeader(HeaderFooterType.FIRST).createParagraph();
        XWPFParagraph number = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        number.setAlignment(ParagraphAlignment.CENTER);
        number.getCTP().addNewFldSimple().setInstr("PAGE");
    }

    private static BigInteger twips(int millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * TWIPS_PER_MM));
    }

    private static void properties(XWPFDocument document, Sheet sheet, LocalDate day) throws InvalidFormatException {
        PackageProperties core = document.getPackage().getPackageProperties();
        Optional<Date> midnight = Optional.of(Date.from(day.atStartOfDay(VietNam.ZONE).toInstant()));
        core.setCreatedProperty(midnight);
        core.setModifiedProperty(midnight);
        core.setTitleProperty(sheet.subject());
        core.setLanguageProperty("vi-VN");
        core.setCreatorProperty(sheet.issuer().getLast().replace('\n', ' '));
    }
}
