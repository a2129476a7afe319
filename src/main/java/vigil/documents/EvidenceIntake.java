package vigil.documents;

import java.io.IOException;
import vigil.kernel.Actor;

/** The one way in for files. */
public interface EvidenceIntake {

    /**
     * Takes a file in for a case.
     *
     * @throws UnfitUpload it is none that may be kept
     * @throws vigil.documents.scanner.ScannerUnreachable the scanner gives no verdict; it can be sent again later
     */
    StoredFile take(String number, Upload upload, Actor by) throws IOException;
}
