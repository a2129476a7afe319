package vigil.documents.scanner;

import java.io.IOException;

/** The scanner does not answer, or cannot judge a file; without its verdict nothing is kept. */
public final class ScannerUnreachable extends IOException {

    ScannerUnreachable(String why) {
        super(why);
    }

    ScannerUnreachable(String why, IOException cause) {
        super(why, cause);
    }
}
