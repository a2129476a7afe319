package vigil.documents.scanner;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.documents.EvidenceSettings;

/**
 * Speaks to ClamAV's daemon over TCP: {@code INSTREAM} sends a file in pieces, each after its length, and reads one line.
 * A file longer than clamd's {@code StreamMaxLength} gets no verdict; set it to at least 101M.
 */
public final class Clamd implements VirusScanner {

    private static final Logger LOG = LoggerFactory.getLogger(Clamd.class);
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 1024;
    private static final String FOUND = " FOUND";

    private final EvidenceSettings.Scanner settings;

    public Clamd(EvidenceSettings.Scanner settings) {
        this.settings = settings;
    }

    @Override
    public Verdict scan(InputStream content) throws ScannerUnreachable {
        try (Socket socket = connected()) {
            return verdict(send(content, socket));
        } catch (ScannerUnreachable unreachable) {
            throw unreachable;
        } catch (IOException e) {
            LOG.warn("The virus scanner at {}:{} gave no verdict: {}", settings.host(), settings.port(), e.toString());
            throw new ScannerUnreachable("the virus scanner gave no verdict", e);
        }
    }

    @Override
    public State state() {
        try (Socket socket = connected()) {
            socket.getOutputStream().write("zPING\0".getBytes(StandardCharsets.US_ASCII));
            return answer(socket).equals("PONG") ? State.READY : State.UNREACHABLE;
        } catch (IOException e) {
            LOG.debug("The virus scanner does not answer", e);
            return State.UNREACHABLE;
        }
    }

    private Socket connected() throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(settings.host(), settings.port()), (int) settings.connect().toMillis());
            socket.setSoTimeout((int) settings.answer().toMillis());
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** When the scanner breaks off in the middle, what it said before says why. */
    private static String send(InputStream content, Socket socket) throws IOException {
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        try {
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            byte[] piece = new byte[PIECE];
            for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                if (read == 0) continue; // a length of 0 means the end
                out.writeInt(read);
                out.write(piece, 0, read);
            }
            out.writeInt(0);
            out.flush();
        } catch (IOException brokenOff) {
            String said = answer(socket);
            if (said.isEmpty()) throw brokenOff;
            return said;
        }
        return answer(socket);
    }

    private static String answer(Socket socket) throws IOException {
        StringBuilder said = new StringBuilder();
        InputStream in = socket.getInputStream();
        for (int c = in.read(); c > 0 && said.length() < LONGEST_ANSWER; c = in.read()) said.append((char) c);
        return said.toString().strip();
    }

    private static Verdict verdict(String said) throws ScannerUnreachable {
        if (said.equals("stream: OK")) return new Verdict.Clean();
        if (said.startsWith("stream: ") && said.endsWith(FOUND)) {
            return new Verdict.Infected(said.substring("stream: ".length(), said.length() - FOUND.length()));
        }
        LOG.warn("The virus scanner gave no verdict but said: {}", said);
        throw new ScannerUnreachable("the virus scanner said: " + said);
    }
}
