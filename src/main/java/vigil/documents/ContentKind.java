package vigil.documents;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of files that can be evidence; which of them an office keeps is a setting. */
public enum ContentKind {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg"),
    TIFF("image/tiff", "tif"),
    WEBP("image/webp", "webp"),
    HEIC("image/heic", "heic"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    DOC("application/msword", "doc"),
    XLS("application/vnd.ms-excel", "xls"),
    ZIP("application/zip", "zip"),
    MP4("video/mp4", "mp4"),
    MOV("video/quicktime", "mov"),
    M4A("audio/mp4", "m4a"),
    MP3("audio/mpeg", "mp3"),
    WAV("audio/vnd.wave", "wav"),
    PLAIN("text/plain;charset=UTF-8", "txt"),
    /** Only of files from before kinds were checked. */
    UNKNOWN("application/octet-stream", "bin");

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

    /** The media type without its parameters. */
    public String plainType() {
        return mediaType.split(";", 2)[0];
    }

    /** The kind that is sent as a media type, given without parameters. */
    public static Optional<ContentKind> of(String plainType) {
        return Arrays.stream(values()).filter(kind -> kind.plainType().equals(plainType)).findFirst();
    }

    /** All that can be told apart. */
    public static List<ContentKind> known() {
        return Arrays.stream(values()).filter(kind -> kind != UNKNOWN).toList();
    }
}
