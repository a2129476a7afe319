package vigil.documents.reading;

import com.mongodb.MongoGridFSException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vigil.documents.ContentKind;
import vigil.documents.Evidence;
import vigil.documents.FileWords;

/** Opens a file in memory, reads its words and forgets them. */
@Component
class ReadsFiles implements FileWords {

    private static final Logger LOG = LoggerFactory.getLogger(ReadsFiles.class);

    /** More is not held in memory for a search. */
    static final int LARGEST = 20 << 20;

    private final Evidence evidence;

    ReadsFiles(Evidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public boolean fallsWith(String fileId, String personId) {
        return evidence.isOf(fileId, personId) || evidence.isForgotten(fileId);
    }

    @Override
    public Reading of(String number, String fileId, long until) {
        return evidence.find(number, fileId)
                .map(file -> file.size() > LARGEST ? unread(Unread.TOO_LARGE) : read(fileId, file.kind(), until))
                .orElseGet(() -> unread(Unread.BROKEN));
    }

    private Reading read(String fileId, ContentKind kind, long until) {
        return switch (kind) {
            case PLAIN, PDF, DOCX, XLSX, PPTX, ODT, ODS, DOC, XLS -> written(fileId, kind, until);
            case PNG, JPEG, TIFF, WEBP, HEIC, ZIP, MP4, MOV, M4A, MP3, WAV, UNKNOWN -> unread(Unread.NOT_WRITTEN);
        };
    }

    /** Keys that cannot be reached are an exception, never a file that is broken. */
    private Reading written(String fileId, ContentKind kind, long until) {
        if (System.nanoTime() - until >= 0) return unread(Unread.NO_TIME);
        byte[] bytes;
        try {
            bytes = bytes(fileId);
        } catch (IOException | MongoGridFSException broken) {
            return broken(fileId, broken);
        }
        try {
            return switch (kind) {
                case PDF -> PdfWords.in(bytes, until);
                case DOCX, XLSX, PPTX, ODT, ODS -> OfficeWords.in(bytes, until);
                case DOC -> OldWordWords.in(bytes);
                case XLS -> OldExcelWords.in(bytes, until);
                default -> plain(bytes);
            };
        } catch (IOException | RuntimeException | StackOverflowError misread) { // what readers of foreign files do with crooked ones
            return broken(fileId, misread);
        }
    }

    /** What is not UTF-8 would be misread without anybody noticing. */
    static Reading plain(byte[] bytes) throws IOException {
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return text.indexOf(0) < 0 ? new Reading(text, null) : unread(Unread.BROKEN);
    }

    /** The message may hold words of the file; its kind of trouble is enough. */
    private static Reading broken(String fileId, Throwable trouble) {
        LOG.info("evidence {} cannot be read for a search: {}", fileId, trouble.getClass().getSimpleName());
        return unread(Unread.BROKEN);
    }

    private byte[] bytes(String fileId) throws IOException {
        try (InputStream content = evidence.open(fileId)) {
            return content.readNBytes(LARGEST);
        }
    }

    static Reading unread(Unread why) {
        return new Reading("", why);
    }
}
