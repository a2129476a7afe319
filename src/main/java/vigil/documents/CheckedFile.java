package vigil.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file on its way out. Its last bytes are held back until the hash of the whole is right, so that a reader never has a
 * complete copy of bytes that were changed.
 *
 * @param sha256 what the log says the hash is, or the upload when it was not attached yet
 */
public record CheckedFile(StoredFile file, String sha256, Evidence evidence) {

    private static final Logger LOG = LoggerFactory.getLogger(CheckedFile.class);
    private static final int PIECE = 64 * 1024;

    /**
     * Sends the bytes.
     *
     * @throws IOException the bytes are not those that were stored, or the reader has gone
     */
    public void sendTo(OutputStream out) throws IOException {
        try (InputStream stored = evidence.open(file.fileId())) {
            HashingStream hashed = new HashingStream(stored);
            byte[] held = hashed.readNBytes(PIECE);
            for (byte[] next = hashed.readNBytes(PIECE); next.length > 0; next = hashed.readNBytes(PIECE)) {
                out.write(held);
                held = next;
            }
            check(hashed.sha256());
            out.write(held);
        }
    }

    private void check(String actual) throws IOException {
        if (!actual.equals(sha256)) {
            LOG.error("evidence {} of {} was changed: hash {} instead of {}", file.fileId(), file.number(), actual, sha256);
            throw new IOException("the stored bytes are not those that were uploaded");
        }
    }
}
