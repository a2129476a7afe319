package vigil.documents.scanner;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import vigil.documents.EvidenceSettings;

/** A TCP server that speaks clamd's protocol, knows one virus, and takes files up to a length. */
public final class ScannerInTests implements AutoCloseable {

    /** The harmless file that every scanner takes for a virus (eicar.org); in two pieces, for scanners that watch sources. */
    public static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-" + "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private final ServerSocket server;
    private final int longest;
    private final AtomicLong bytes = new AtomicLong();

    public ScannerInTests(int longest) throws IOException {
        this(longest, 0);
    }

    /** On a port that another one had before. */
    public ScannerInTests(int longest, int port) throws IOException {
        this.server = new ServerSocket();
        server.setReuseAddress(true);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
        this.longest = longest;
        Thread.ofVirtual().start(this::serve);
    }

    /** How it is reached. */
    public EvidenceSettings.Scanner settings() {
        return new EvidenceSettings.Scanner(
                "127.0.0.1", server.getLocalPort(), Duration.ofSeconds(20), Duration.ofSeconds(60));
    }

    /** How many bytes of files it was sent. */
    public long bytes() {
        return bytes.get();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                answer(socket);
            } catch (IOException gone) {
                // the caller has hung up, or the test is over
            }
        }
    }

    private void answer(Socket socket) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        StringBuilder command = new StringBuilder();
        for (int c = in.read(); c > 0; c = in.read()) command.append((char) c);
        String said = switch (command.toString()) {
            case "zPING" -> "PONG";
            case "zINSTREAM" -> verdict(in);
            default -> "UNKNOWN COMMAND";
        };
        socket.getOutputStream().write((said + "\0").getBytes(StandardCharsets.US_ASCII));
    }

    private String verdict(DataInputStream in) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            if (file.size() + length > longest) return "INSTREAM size limit exceeded. ERROR";
            file.write(in.readNBytes(length));
        }
        bytes.addAndGet(file.size());
        boolean infected = file.toString(StandardCharsets.ISO_8859_1).contains(EICAR);
        return infected ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
