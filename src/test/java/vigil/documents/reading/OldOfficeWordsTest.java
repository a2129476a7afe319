package vigil.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import vigil.documents.FileWords.Reading;
import vigil.documents.FileWords.Unread;

/** Word and Excel from before 2007, as another program has written them, and as somebody may have bent them. */
class OldOfficeWordsTest {

    private static final String NAME = "Trần Wexqualdor Pzyvomrik";
    private static final String WORD = "WordDocument";
    private static final int FLAGS = 10;
    private static final int PIECES = 0x1A2;

    private static long soon() {
        return System.nanoTime() + Duration.ofMinutes(1).toNanos();
    }

    /** Written by LibreOffice 97–2003 filters for these tests; nobody is called so. */
    private static byte[] sample(String name) throws IOException {
        return Files.readAllBytes(Path.of("src/test/resources/office-before-2007", name));
    }

    @Test
    void what_is_written_in_an_old_document_is_read() throws IOException {
        Reading read = OldWordWords.in(sample("statement.doc"));
        assertThat(read.text()).contains("Biên bản lấy lời khai", "Ông " + NAME + " khai", "Người giả định", "thợ hàn", "http://x.example/");
        assertThat(read.text()).as("what it says of itself").contains("Loi khai");
        assertThat(read.unread()).isNull();
    }

    @Test
    void cells_remarks_and_hidden_sheets_of_an_old_table_are_read() throws IOException {
        assertThat(OldExcelWords.in(sample("table.xls"), soon())).isEqualTo(OldExcelWords.in(sample("table.xls"), soon()));
        assertThat(OldExcelWords.in(sample("table.xls"), soon()).text()).contains(NAME, "thợ hàn");
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            HSSFSheet sheet = book.createSheet("danh sách");
            sheet.createRow(0).createCell(0).setCellFormula("\"Lê \"&\"Zubqantor\"");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            var remark = sheet.createDrawingPatriarch().createCellComment(book.getCreationHelper().createClientAnchor());
            remark.setString(book.getCreationHelper().createRichTextString("hỏi bà Wexqualdor"));
            sheet.getHeader().setCenter("mật");
            book.createSheet("ẩn").createRow(0).createCell(0).setCellValue(NAME);
            book.setSheetHidden(1, true);
            Reading read = OldExcelWords.in(bytes(book), soon());
            assertThat(read.text()).contains("danh sách", "Lê Zubqantor", "hỏi bà Wexqualdor", "mật", NAME);
            assertThat(read.unread()).as("a remark is drawn, and no picture").isNull();
            book.addPicture(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, Workbook.PICTURE_TYPE_PNG);
            assertThat(OldExcelWords.in(bytes(book), soon()).unread()).isEqualTo(Unread.HOLDS_PICTURES);
            assertThat(OldExcelWords.in(bytes(book), System.nanoTime() - 1).unread()).isEqualTo(Unread.NO_TIME);
        }
    }

    @Test
    void what_is_written_in_a_font_from_before_unicode_is_for_people() throws IOException {
        assertThat(OldWordWords.in(sample("old-font.doc")).unread()).isEqualTo(Unread.OLD_LETTERS);
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet().createRow(0).createCell(0).setCellValue("Ng­êi");
            var font = book.createFont();
            font.setFontName("VNI-Times");
            assertThat(OldExcelWords.in(bytes(book), soon()).unread()).isEqualTo(Unread.OLD_LETTERS);
        }
        assertThat(OfficeWords.in(zip("<w:p xmlns:w='w'><w:rFonts w:ascii='.VnTimeH'/></w:p>"), soon()).unread()).isEqualTo(Unread.OLD_LETTERS);
        assertThat(OfficeWords.in(zip("<w:p xmlns:w='w'><w:rFonts w:ascii='Verdana'/></w:p>"), soon()).unread()).isNull();
        assertThat(OldFonts.is("ABCDEF+.VnTime")).isTrue();
        assertThat(OldFonts.is("Times New Roman")).isFalse();
    }

    @Test
    void a_locked_document_and_one_from_before_1997_are_for_people() throws IOException {
        byte[] locked = bent(WORD, main -> main.putShort(FLAGS, (short) (main.getShort(FLAGS) | 0x100)));
        assertThat(OldWordWords.in(locked).unread()).isEqualTo(Unread.BROKEN);
        byte[] older = bent(WORD, main -> main.putShort(2, (short) 0x68));
        assertThat(OldWordWords.in(older)).isEqualTo(new Reading("", Unread.OLD_FORMAT));
    }

    @Test
    void pieces_that_unfold_to_more_than_the_file_are_not_put_together() throws IOException {
        int clx = ByteBuffer.wrap(stream(WORD)).order(ByteOrder.LITTLE_ENDIAN).getInt(PIECES);
        byte[] swells = bent("1Table", table -> table.putInt(clx + 9, Integer.MAX_VALUE));
        assertThat(OldWordWords.in(swells)).isEqualTo(new Reading("", Unread.TOO_LARGE));
        byte[] outside = bent("1Table", table -> table.putInt(clx + 15, 0x3FFF_0000));
        assertThatThrownBy(() -> OldWordWords.in(outside)).isInstanceOfAny(IOException.class, RuntimeException.class);
        byte[] nowhere = bent(WORD, main -> main.putInt(PIECES, Integer.MAX_VALUE));
        assertThatThrownBy(() -> OldWordWords.in(nowhere)).isInstanceOfAny(IOException.class, RuntimeException.class);
    }

    @Test
    void other_documents_inside_are_for_people() throws IOException {
        try (POIFSFileSystem box = new POIFSFileSystem(new ByteArrayInputStream(sample("statement.doc")))) {
            DirectoryEntry inside = box.getRoot().createDirectory("ObjectPool").createDirectory("_1");
            inside.createDocument("Workbook", new ByteArrayInputStream(new byte[10]));
            assertThat(OldWordWords.in(bytes(box)).unread()).isEqualTo(Unread.HOLDS_PICTURES);
        }
    }

    /** Whatever byte is another one, the reader comes to an end and says something or refuses. */
    @Test
    void no_bent_file_is_more_than_an_exception() throws IOException {
        for (String name : new String[] {"statement.doc", "table.xls"}) {
            byte[] whole = sample(name);
            for (int at = 0; at < whole.length; at += 7) {
                byte[] bent = whole.clone();
                bent[at] ^= (byte) 0xff;
                try {
                    Reading read = name.endsWith("doc") ? OldWordWords.in(bent) : OldExcelWords.in(bent, soon());
                    assertThat(read.text().length()).isLessThan(4 * whole.length);
                } catch (IOException | RuntimeException refused) {
                    assertThat(refused).isNotNull();
                }
            }
        }
    }

    private interface Bending {
        void bend(ByteBuffer bytes);
    }

    private static byte[] stream(String name) throws IOException {
        try (CompoundFile box = new CompoundFile(sample("statement.doc"))) {
            return box.stream(name);
        }
    }

    private static byte[] bent(String name, Bending how) throws IOException {
        byte[] content = stream(name);
        how.bend(ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN));
        try (POIFSFileSystem box = new POIFSFileSystem(new ByteArrayInputStream(sample("statement.doc")))) {
            box.getRoot().getEntryCaseInsensitive(name).delete();
            box.getRoot().createDocument(name, new ByteArrayInputStream(content));
            return bytes(box);
        }
    }

    private static byte[] bytes(POIFSFileSystem box) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        box.writeFilesystem(out);
        return out.toByteArray();
    }

    private static byte[] bytes(HSSFWorkbook book) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }

    private static byte[] zip(String document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : Map.of("word/document.xml", document).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
