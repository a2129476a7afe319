package vigil.documents.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vigil.documents.ContentKind;
import vigil.documents.Evidence;
import vigil.documents.EvidenceIntake;
import vigil.documents.HashingStream;
import vigil.documents.StoredFile;
import vigil.documents.UnfitUpload;
import vigil.documents.Upload;
import vigil.documents.UploadFault;
import vigil.documents.UploadRefused;
import vigil.documents.scanner.VirusScanner;
import vigil.documents.scanner.VirusScanner.Verdict;
import vigil.eventlog.Attribution;
import vigil.kernel.Actor;
import vigil.kernel.Names;

/** Looked at, scanned, then stored; what is harmful leaves a record and nothing else. */
@Component
public class CheckedIntake implements EvidenceIntake {

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceIntake.class);

    private final ContentCheck check;
    private final VirusScanner scanner;
    private final Evidence evidence;
    private final EventStore log;

    public CheckedIntake(ContentCheck check, VirusScanner scanner, Evidence evidence, EventStore log) {
        this.check = check;
        this.scanner = scanner;
        this.evidence = evidence;
        this.log = log;
    }

    @Override
    public StoredFile take(String number, Upload upload, Actor by) throws IOException {
        try {
            ContentKind kind = check.kind(upload);
            scan(upload);
            try (InputStream content = upload.content().open()) {
                return evidence.store(number, content, kind, by);
            }
        } catch (UnfitUpload unfit) {
            LOG.info("An upload of account {} to {} was refused: {}", by.id(), number, unfit.getMessage());
            if (unfit.fault().harmful()) record(number, upload, unfit, by);
            throw unfit;
        }
    }

    private void scan(Upload upload) throws IOException {
        try (InputStream content = upload.content().open()) {
            if (scanner.scan(content) instanceof Verdict.Infected(String finding)) {
                throw new UnfitUpload(UploadFault.INFECTED, finding);
            }
        }
    }

    private void record(String number, Upload upload, UnfitUpload unfit, Actor by) throws IOException {
        try (HashingStream content = new HashingStream(upload.content().open())) {
            content.transferTo(OutputStream.nullOutputStream());
            UploadRefused refused =
                    new UploadRefused(number, unfit.fault(), unfit.finding(), content.sha256(), content.size());
            log.publish(new GenericEventMessage<>(
                    refused, Map.of(Attribution.BY, by.id(), Attribution.ROLE, Names.of(by.role()))));
        }
    }
}
