package vigil.papers.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import vigil.papers.sheet.Notation;
import vigil.papers.sheet.Sheet;
import vigil.papers.sheet.Sheet.Paragraph;
import vigil.papers.sheet.Sheet.Signature;

/** A signature never stands alone on a page; what was signed with the edition before comes out as it was. */
class SignaturesStayWithWordsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final String LAST = "# III. Ý kiến\n……\nCuộc họp kết thúc cùng ngày, biên bản được đọc lại và ký tên./.";

    private final PdfPrinter pdf = new PdfPrinter();

    @Test
    void wherever_a_page_ends_the_last_words_and_their_heading_go_with_the_signatures() throws IOException {
        for (int lines = 16; lines < 36; lines++) {
            List<String> pages = pages(pdf.print(sheet(lines), DAY, Edition.CURRENT));
            assertThat(pages.getLast()).as("%s lines", lines).contains("III. Ý kiến", "ký tên./.", "TRƯỞNG ĐOÀN");
            assertThat(pages.getFirst().contains("TRƯỞNG ĐOÀN")).as("%s lines", lines).isEqualTo(pages.size() == 1);
        }
    }

    @Test
    void the_edition_before_left_them_alone_and_is_kept_as_it_was() throws IOException, GeneralSecurityException {
        assertThat(IntStream.range(16, 36).filter(this::standsAloneInEditionTwo)).isNotEmpty();
        assertThat(Edition.isKept(2)).isTrue();
        assertThat(Edition.isKept(1)).isFalse();
        assertThat(sha256("/papers/sheet-2.html"))
                .as("the layout of what is signed already")
                .isEqualTo("8b547eba1137a53f643d5a49a5d88321605bb108e867568a0ab1a87209127928");
    }

    private boolean standsAloneInEditionTwo(int lines) {
        try {
            List<String> pages = pages(pdf.print(sheet(lines), DAY, 2));
            return pages.size() > 1 && !pages.getLast().contains("ký tên./.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void two_lines_at_least_stay_a_table_or_a_very_long_paragraph_does_not() {
        assertThat(ending("Một.\nHai.\n" + "Ba ".repeat(60))).containsExactly("Ba ".repeat(60).strip());
        assertThat(ending("Dài ".repeat(50) + "\nHai.\nBa.")).hasSize(3);
        assertThat(ending("| a | b |\n| 1 | 2 |\nBa.")).containsExactly("Ba.");
        assertThat(ending("Một.\n| a | b |\n| 1 | 2 |")).isEmpty();
        assertThat(ending("Một.\n" + "Dài ".repeat(500))).isEmpty();
        assertThat(ending("")).isEmpty();
    }

    @Test
    void a_word_processor_is_told_to_keep_them_together_too() throws IOException {
        byte[] docx = new DocxPrinter().print(sheet(3), DAY);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            List<XWPFParagraph> all = document.getParagraphs();
            List<XWPFParagraph> kept = all.stream().filter(XWPFParagraph::isKeepNext).toList();
            assertThat(kept).isEqualTo(all.subList(all.size() - kept.size(), all.size()));
            assertThat(kept.stream().map(XWPFParagraph::getText)).contains("III. Ý kiến", "……").endsWith("");
            assertThat(document.getTables().getLast().getRow(0).isCantSplitRow()).isTrue();
        }
    }

    private static List<String> ending(String text) {
        return Ending.of(Notation.read(text)).last().stream().map(one -> ((Paragraph) one).text()).toList();
    }

    private static Sheet sheet(int lines) {
        String text = "Một dòng của biên bản.\n".repeat(lines) + LAST;
        return new Sheet(
                List.of("SỞ NỘI VỤ", "ĐOÀN ĐIỀU TRA\nTAI NẠN LAO ĐỘNG"), "Số: 01/BB", "Đồng Nai, ngày 30 tháng 11 năm 2026", null,
                "BIÊN BẢN", "Họp công bố", "Kính gửi", List.of(), Notation.read(text), List.of(),
                List.of(new Signature(List.of("NGƯỜI SỬ DỤNG", "LAO ĐỘNG"), null), new Signature(List.of("TRƯỞNG ĐOÀN", "ĐIỀU TRA"), null)),
                null);
    }

    private static List<String> pages(byte[] bytes) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(bytes)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper words = new PDFTextStripper();
                words.setStartPage(page);
                words.setEndPage(page);
                pages.add(words.getText(document).replaceAll("\\s+", " "));
            }
        }
        return pages;
    }

    private static String sha256(String resource) throws IOException, GeneralSecurityException {
        try (InputStream in = Objects.requireNonNull(SignaturesStayWithWordsTest.class.getResourceAsStream(resource))) {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(in.readAllBytes()));
        }
    }
}
