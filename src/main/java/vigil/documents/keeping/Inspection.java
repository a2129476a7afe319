package vigil.documents.keeping;

import com.mongodb.MongoGridFSException;
import java.io.IOException;
import java.io.OutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vigil.accident.NoticeEvent.Wholeness;
import vigil.documents.Evidence;
import vigil.documents.HashingStream;

/** Reads a stored file to its end and holds it against a hash. Keys that cannot be reached are an exception, never a finding. */
@Component
public class Inspection {

    private static final Logger LOG = LoggerFactory.getLogger(Inspection.class);

    private final Evidence evidence;

    public Inspection(Evidence evidence) {
        this.evidence = evidence;
    }

    /** What the stored bytes are; the reading of a file that was forgotten by law is not asked for. */
    Wholeness of(String fileId, String sha256) {
        try (HashingStream content = new HashingStream(evidence.open(fileId))) {
            content.transferTo(OutputStream.nullOutputStream());
            return content.sha256().equals(sha256) ? Wholeness.WHOLE : Wholeness.CHANGED;
        } catch (MongoGridFSException missing) {
            LOG.error("evidence {} lacks bytes: {}", fileId, missing.getMessage());
            return Wholeness.MISSING;
        } catch (IOException changed) {
            LOG.error("evidence {} cannot be opened as it was sealed: {}", fileId, changed.getMessage());
            return Wholeness.CHANGED;
        }
    }
}
