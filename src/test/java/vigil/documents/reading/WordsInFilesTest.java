package vigil.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import vigil.documents.FileWords.Reading;
import vigil.documents.FileWords.Unread;

/** What a program reads in files, and what it says that it could not read. */
public class WordsInFilesTest {

    private static final String NAME = "Tran Wexqualdor Pzyvomrik";

    private static long soon() {
        return System.nanoTime() + Duration.ofMinutes(1).toNanos();
    }

    @Test
    void a_pdf_is_read_page_by_page_and_a_scanned_page_is_said() throws IOException {
        Reading read = PdfWords.in(pdf(false, "Bien ban hien truong, " + NAME + " tat may"), soon());
        assertThat(read.text()).contains(NAME);
        assertThat(read.unread()).isNull();
        Reading scanned = PdfWords.in(pdf(true, "Trang dau co chu de doc duoc"), soon());
        assertThat(scanned.text()).contains("Trang dau").doesNotContain(NAME);
        assertThat(scanned.unread()).isEqualTo(Unread.SCANNED);
        assertThat(PdfWords.in(pdf(false, NAME), System.nanoTime() - 1).unread()).isEqualTo(Unread.NO_TIME);
    }

    @Test
    void what_a_pdf_says_of_itself_is_read_too() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.getDocumentInformation().setTitle("Lời khai của " + NAME);
            assertThat(PdfWords.in(bytes(pdf), soon()).text()).contains(NAME);
        }
    }

    @Test
    void a_locked_or_crooked_file_cannot_be_read() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("chủ", "khách", new AccessPermission()));
            byte[] locked = bytes(pdf);
            Assertions.assertThatThrownBy(() -> PdfWords.in(locked, soon())).isInstanceOf(IOException.class);
        }
        byte[] crooked = zip(Map.of("word/document.xml", "<w:document xmlns:w='w'><w:p>"));
        Assertions.assertThatThrownBy(() -> OfficeWords.in(crooked, soon())).isInstanceOf(IOException.class);
        byte[] entities = zip(Map.of("word/document.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><x>&e;</x>"));
        Assertions.assertThatThrownBy(() -> OfficeWords.in(entities, soon())).isInstanceOf(IOException.class);
    }

    @Test
    void plain_text_in_another_coding_is_not_taken_for_read() throws IOException {
        assertThat(ReadsFiles.plain("ông Trần".getBytes(StandardCharsets.UTF_8))).isEqualTo(new Reading("ông Trần", null));
        assertThat(ReadsFiles.plain("ong Tran".getBytes(StandardCharsets.UTF_16BE)).unread()).isEqualTo(Unread.BROKEN);
        Assertions.assertThatThrownBy(() -> ReadsFiles.plain(new byte[] {'T', 'r', (byte) 0xE2, 'n'})).isInstanceOf(IOException.class);
    }

    @Test
    void a_word_cut_into_runs_stays_one_and_paragraphs_are_apart() throws IOException {
        String document = "<w:document xmlns:w='w'><w:p><w:r><w:t>Tran Wexqu</w:t></w:r><w:r><w:t>aldor Pzyvomrik</w:t></w:r></w:p>"
                + "<w:p><w:r><w:t>khai</w:t></w:r></w:p></w:document>";
        Reading read = OfficeWords.in(zip(Map.of("word/document.xml", document, "word/footer1.xml", "<w:p xmlns:w='w'>chân trang</w:p>")), soon());
        assertThat(read.text()).contains(NAME + " ").contains(" khai").contains("chân trang");
        assertThat(read.unread()).isNull();
        Reading pictured = OfficeWords.in(zip(Map.of("word/document.xml", document, "word/media/image1.png", "x")), soon());
        assertThat(pictured.unread()).isEqualTo(Unread.HOLDS_PICTURES);
    }

    @Test
    void cells_are_read_in_the_spreadsheets_that_this_office_writes() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var row = book.createSheet("ẩn").createRow(0);
            row.createCell(0).setCellValue(NAME);
            row.createCell(1).setCellValue("thợ hàn");
            book.setSheetHidden(0, false);
            book.write(out);
            assertThat(OfficeWords.in(out.toByteArray(), soon()).text()).contains(NAME + " ").contains("thợ hàn");
        }
    }

    /** One page with words, and if wanted one that is a picture. */
    public static byte[] pdf(boolean scanned, String words) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText(words);
                content.endText();
            }
            if (scanned) {
                PDPage picture = new PDPage();
                pdf.addPage(picture);
                try (PDPageContentStream content = new PDPageContentStream(pdf, picture)) {
                    content.drawImage(LosslessFactory.createFromImage(pdf, new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB)), 0, 0, 500, 700);
                }
            }
            return bytes(pdf);
        }
    }

    private static byte[] bytes(PDDocument pdf) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pdf.save(out);
        return out.toByteArray();
    }

    private static byte[] zip(Map<String, String> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
