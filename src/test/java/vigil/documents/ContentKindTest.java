package vigil.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Kinds of files by their bytes, whatever they are called. */
class ContentKindTest {

    @Test
    void the_first_bytes_tell() {
        assertThat(kind("%PDF-1.7\n")).isEqualTo(ContentKind.PDF);
        assertThat(kind("\u0089PNG\r\n\u001a\n....")).isEqualTo(ContentKind.PNG);
        assertThat(kind("\u00ff\u00d8\u00ff\u00e0..")).isEqualTo(ContentKind.JPEG);
        assertThat(kind("\0\0\0\u0018ftypmp42")).isEqualTo(ContentKind.MP4);
        assertThat(kind("MZ\u0090\0")).isEqualTo(ContentKind.UNKNOWN);
        assertThat(ContentKind.of(new byte[0])).isEqualTo(ContentKind.UNKNOWN);
    }

    @Test
    void office_files_are_told_by_the_entries_of_their_archive() throws IOException {
        assertThat(ContentKind.of(zip("[Content_Types].xml", "word/document.xml"))).isEqualTo(ContentKind.DOCX);
        assertThat(ContentKind.of(zip("[Content_Types].xml", "xl/workbook.xml"))).isEqualTo(ContentKind.XLSX);
        assertThat(ContentKind.of(zip("ảnh.png"))).isEqualTo(ContentKind.ZIP);
    }

    @Test
    void text_is_text_even_when_a_letter_is_cut_at_the_end_of_the_head() {
        byte[] text = "Biên bản khám nghiệm hiện trường ế".getBytes(StandardCharsets.UTF_8);
        assertThat(ContentKind.of(text)).isEqualTo(ContentKind.PLAIN);
        assertThat(ContentKind.of(java.util.Arrays.copyOf(text, text.length - 1))).isEqualTo(ContentKind.PLAIN);
        assertThat(kind("<html>\0")).isEqualTo(ContentKind.UNKNOWN);
    }

    private static ContentKind kind(String latin) {
        return ContentKind.of(latin.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
