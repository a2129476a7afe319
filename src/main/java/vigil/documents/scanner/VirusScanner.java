package vigil.documents.scanner;

import java.io.InputStream;

/** Looks a file through for malware; another scanner is another implementation. */
public interface VirusScanner {

    /**
     * Reads a file to its end.
     *
     * @throws ScannerUnreachable nothing can be said about it now
     */
    Verdict scan(InputStream content) throws ScannerUnreachable;

    /** How it stands. */
    State state();

    /** What it says of a file. */
    sealed interface Verdict {
        /** Nothing was found. */
        record Clean() implements Verdict {}

        /** Something was found; the scanner's own name of it. */
        record Infected(String finding) implements Verdict {}
    }

    /** Whether files are looked through. */
    enum State {
        /** No scanner is set: files are kept as they are. */
        NOT_SET,
        /** It answers. */
        READY,
        /** It does not answer: no file is taken in. */
        UNREACHABLE
    }
}
