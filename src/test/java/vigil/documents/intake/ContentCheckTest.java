package vigil.documents.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vigil.documents.ContentKind;
import vigil.documents.EvidenceSettings;
import vigil.documents.UnfitUpload;
import vigil.documents.Upload;
import vigil.documents.UploadFault;

/** What a file is stands in its bytes, whatever it is called; what can run is never evidence. */
class ContentCheckTest {

    private static final byte[] PNG = "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR".getBytes(ISO_8859_1);
    private static final byte[] JPEG = "\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF\0".getBytes(ISO_8859_1);
    private static final byte[] PDF = "%PDF-1.7\n%\u00e2\u00e3".getBytes(ISO_8859_1);
    private static final byte[] MP4 = "\0\0\0\u0018ftypmp42\0\0\0\0mp42isom".getBytes(ISO_8859_1);
    private static final byte[] EXE = pe();

    private final ContentCheck check = new ContentCheck(settings(Set.of()));
    private final ContentCheck withArchives = new ContentCheck(settings(Set.of(ContentKind.ZIP, ContentKind.PDF)));

    @Test
    void kinds_are_told_by_the_first_bytes() throws Exception {
        assertThat(kind(PDF)).isEqualTo(ContentKind.PDF);
        assertThat(kind(PNG)).isEqualTo(ContentKind.PNG);
        assertThat(kind(JPEG)).isEqualTo(ContentKind.JPEG);
        assertThat(kind(MP4)).isEqualTo(ContentKind.MP4);
        assertThat(kind("Biên bản lấy lời khai của ông Nguyễn Văn A, 1/5/2024".getBytes(UTF_8))).isEqualTo(ContentKind.PLAIN);
    }

    @Test
    void office_documents_are_told_by_what_lies_in_them() throws Exception {
        assertThat(kind(docx())).isEqualTo(ContentKind.DOCX);
        assertThat(kind(xlsx())).isEqualTo(ContentKind.XLSX);
        assertThat(kind(compound("WordDocument"))).isEqualTo(ContentKind.DOC);
        assertThat(kind(compound("Workbook"))).isEqualTo(ContentKind.XLS);
        assertThat(kind(zip(Map.of("mimetype", "application/vnd.oasis.opendocument.text".getBytes(UTF_8)))))
                .isEqualTo(ContentKind.ODT);
    }

    @Test
    void a_name_or_declared_type_that_says_something_else_is_refused() throws Exception {
        assertThat(fault(PNG, "biên bản.pdf", null)).isEqualTo(UploadFault.CONTENT_IS_OTHER);
        assertThat(fault(PNG, "ảnh.exe", null)).isEqualTo(UploadFault.CONTENT_IS_OTHER);
        assertThat(fault(xlsx(), "bảng.docx", null)).isEqualTo(UploadFault.CONTENT_IS_OTHER);
        assertThat(fault(PDF, null, "image/png")).isEqualTo(UploadFault.CONTENT_IS_OTHER);
        assertThatThrownBy(() -> check.kind(upload(PNG, "x.pdf", null)))
                .isInstanceOfSatisfying(UnfitUpload.class, unfit -> {
                    assertThat(unfit.error().field()).isEqualTo("file");
                    assertThat(unfit.error().code()).isEqualTo("content-is-other");
                    assertThat(unfit.error().details().toString()).isEqualTo("[image/png, application/pdf]");
                });
    }

    @Test
    void a_name_that_agrees_or_says_nothing_is_right() throws Exception {
        assertThat(check.kind(upload(JPEG, "ẢNH.JPEG", "image/jpeg"))).isEqualTo(ContentKind.JPEG);
        assertThat(check.kind(upload(JPEG, "ảnh", "application/octet-stream"))).isEqualTo(ContentKind.JPEG);
        assertThat(check.kind(upload(MP4, "quay.mov", null))).isEqualTo(ContentKind.MP4);
        assertThat(check.kind(upload("a;b\n1;2\n".getBytes(UTF_8), "bảng.csv", "application/vnd.ms-excel")))
                .isEqualTo(ContentKind.PLAIN);
    }

    @Test
    void macros_are_refused_in_old_and_new_documents() throws Exception {
        byte[] types = "<Types><Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>".getBytes(UTF_8);
        assertThat(fault(zip(Map.of("[Content_Types].xml", types)), "a.docx", null)).isEqualTo(UploadFault.HOLDS_MACROS);
        Map<String, byte[]> hidden = new LinkedHashMap<>(Map.of("word/VBAProject.bin", new byte[] {1}));
        assertThat(fault(zip(hidden), null, null)).isEqualTo(UploadFault.HOLDS_MACROS);
        assertThat(fault(compound("WordDocument", "_VBA_PROJECT"), "a.doc", null)).isEqualTo(UploadFault.HOLDS_MACROS);
    }

    @Test
    void programs_are_refused_under_any_name_and_inside_archives() throws Exception {
        assertThat(fault(EXE, "ảnh.jpg", "image/jpeg")).isEqualTo(UploadFault.IS_A_PROGRAM);
        assertThat(fault("\u007fELF\2\1\1\0\0\0\0\0\0\0\0\0\2\0".getBytes(ISO_8859_1), "x.txt", null)).isEqualTo(UploadFault.IS_A_PROGRAM);
        assertThat(fault("#!/bin/sh\nrm -rf x\n".getBytes(UTF_8), null, null)).isEqualTo(UploadFault.IS_A_PROGRAM);
        UploadFault inside = fault(withArchives, upload(zip(Map.of("ảnh.jpg", EXE)), "hồ sơ.zip", null));
        assertThat(inside).isEqualTo(UploadFault.IS_A_PROGRAM);
    }

    @Test
    void what_cannot_be_looked_into_is_refused() throws Exception {
        assertThat(fault(compound("EncryptedPackage"), "a.docx", null)).isEqualTo(UploadFault.CANNOT_BE_LOOKED_INTO);
        byte[] broken = docx();
        java.util.Arrays.fill(broken, 60, broken.length / 2, (byte) 7);
        assertThat(fault(broken, null, null)).isEqualTo(UploadFault.CANNOT_BE_LOOKED_INTO);
        assertThat(fault(bomb(), null, null)).isEqualTo(UploadFault.CANNOT_BE_LOOKED_INTO);
        byte[] cutOff = "PK\3\4 ends in its first line".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        assertThat(fault(cutOff, null, null)).isEqualTo(UploadFault.CANNOT_BE_LOOKED_INTO);
    }

    @Test
    void the_office_decides_which_kinds_it_keeps() throws Exception {
        assertThat(fault(zip(Map.of("a.txt", "a".getBytes(UTF_8))), "a.zip", null)).isEqualTo(UploadFault.KIND_NOT_KEPT);
        assertThat(withArchives.kind(upload(zip(Map.of("a.txt", "a".getBytes(UTF_8))), "a.zip", null))).isEqualTo(ContentKind.ZIP);
        assertThat(fault(withArchives, upload(PNG, "a.png", null))).isEqualTo(UploadFault.KIND_NOT_KEPT);
        assertThat(fault("<!DOCTYPE html><html><body>x</body></html>".getBytes(UTF_8), null, null)).isEqualTo(UploadFault.KIND_NOT_KEPT);
    }

    private ContentKind kind(byte[] bytes) throws IOException {
        return check.kind(upload(bytes, null, null));
    }

    private UploadFault fault(byte[] bytes, @Nullable String name, @Nullable String declared) throws IOException {
        return fault(check, upload(bytes, name, declared));
    }

    private static UploadFault fault(ContentCheck by, Upload upload) throws IOException {
        try {
            throw new AssertionError("taken as " + by.kind(upload));
        } catch (UnfitUpload unfit) {
            return unfit.fault();
        }
    }

    private static Upload upload(byte[] bytes, @Nullable String name, @Nullable String declared) {
        return new Upload(() -> new ByteArrayInputStream(bytes), name, declared);
    }

    private static EvidenceSettings settings(Set<ContentKind> kinds) {
        return new EvidenceSettings(kinds, new EvidenceSettings.Scanner("", 0, java.time.Duration.ZERO, java.time.Duration.ZERO), new EvidenceSettings.Recheck(java.time.Duration.ZERO, java.time.Duration.ZERO, 1, 1), java.time.Duration.ZERO);
    }

    private static byte[] docx() throws IOException {
        try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("Biên bản");
            document.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] xlsx() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.createSheet("Bảng");
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] compound(String... names) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (String name : names) files.createDocument(new ByteArrayInputStream(new byte[5000]), name);
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, UTF_8)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return out.toByteArray();
    }

    /** Half a megabyte that unpacks to more than half a gigabyte. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, UTF_8)) {
            zip.putNextEntry(new ZipEntry("a"));
            byte[] megabyte = new byte[1 << 20];
            for (int i = 0; i < 513; i++) zip.write(megabyte);
        }
        return out.toByteArray();
    }

    /** The beginning of a Windows program. */
    private static byte[] pe() {
        byte[] bytes = new byte[1024];
        System.arraycopy("MZ\u0090\0\3\0\0\0\4\0\0\0\u00ff\u00ff".getBytes(ISO_8859_1), 0, bytes, 0, 14);
        bytes[0x3c] = (byte) 0x80;
        System.arraycopy("PE\0\0d\u0086".getBytes(ISO_8859_1), 0, bytes, 0x80, 6);
        return bytes;
    }
}
