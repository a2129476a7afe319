package vigil.documents;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** What a file is, judged by its first bytes alone; names and claims of the sender are never trusted. */
public enum ContentKind {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    ZIP("application/zip", "zip"),
    MP4("video/mp4", "mp4"),
    PLAIN("text/plain;charset=UTF-8", "txt"),
    UNKNOWN("application/octet-stream", "bin");

    /** Bytes that are enough to tell. */
    static final int HEAD = 8192;

    private final String mediaType;
    private final String extension;

    ContentKind(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** The media type it is sent as. */
    public String mediaType() {
        return mediaType;
    }

    /** The ending of the name it is offered under. */
    public String extension() {
        return extension;
    }

    /** The kind of a file that begins with these bytes. */
    static ContentKind of(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("%PDF-")) return PDF;
        if (text.startsWith("\u0089PNG\r\n\u001a\n")) return PNG;
        if (text.startsWith("\u00ff\u00d8\u00ff")) return JPEG;
        if (text.startsWith("PK\u0003\u0004")) return office(text);
        if (text.startsWith("ftyp", 4)) return MP4;
        return isText(head) ? PLAIN : UNKNOWN;
    }

    /** Office files are zip archives; the names of their entries stand uncompressed in front of each. */
    private static ContentKind office(String head) {
        if (!head.contains("[Content_Types].xml")) return ZIP;
        if (head.contains("word/")) return DOCX;
        return head.contains("xl/") ? XLSX : ZIP;
    }

    private static boolean isText(byte[] head) {
        if (head.length == 0) return false;
        CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
        CharBuffer characters = CharBuffer.allocate(head.length);
        CoderResult result = utf8.decode(ByteBuffer.wrap(head), characters, false);
        return !result.isError() && characters.flip().chars().noneMatch(ContentKind::isControl);
    }

    private static boolean isControl(int c) {
        return c == 0x7f || (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f');
    }
}
