package vigil.testing.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;

/** The judge finds fault with what is no archival document: its silence about ours means something. */
class PdfATest {

    @Test
    void a_plain_pdf_without_embedded_font_and_tags_is_refused() throws IOException {
        assertThat(PdfA.faults(plain())).anyMatch(fault -> fault.startsWith("6.2.11.4.1")).hasSizeGreaterThan(2);
        assertThat(PdfA.barriers(plain())).isNotEmpty();
    }

    private static byte[] plain() throws IOException {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream words = new PDPageContentStream(document, page)) {
                words.beginText();
                words.setFont(new PDType1Font(FontName.HELVETICA), 12);
                words.newLineAtOffset(100, 700);
                words.showText("no archive takes this");
                words.endText();
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
