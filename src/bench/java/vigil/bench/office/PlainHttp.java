package vigil.bench.office;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** One connection of HTTP/1.1 that stays open; so little that it takes nothing from the server beside it. */
public final class PlainHttp implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;
    private final String head;

    public PlainHttp(int port, String account) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
        String authorization =
                Base64.getEncoder().encodeToString((account + ":demo").getBytes(StandardCharsets.UTF_8));
        head = "Host: localhost\r\nAuthorization: Basic " + authorization + "\r\n";
    }

    /** The body of a reply, whose status must be a good one. */
    public String get(String path) throws IOException {
        return send("GET " + path, "");
    }

    public String post(String path, String json) throws IOException {
        return send("POST " + path, json);
    }

    private String send(String line, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        String about = body.length == 0
                ? ""
                : "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes((line + " HTTP/1.1\r\n" + head + about + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.writeBytes(body);
        socket.getOutputStream().write(out.toByteArray());
        return reply(line);
    }

    private String reply(String request) throws IOException {
        String status = line();
        int length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) length = Integer.parseInt(lower.substring(15).strip());
            if (lower.startsWith("transfer-encoding:")) chunked = lower.contains("chunked");
        }
        String text = chunked ? chunks() : new String(in.readNBytes(length), StandardCharsets.UTF_8);
        if (!status.startsWith("HTTP/1.1 2")) throw new IOException(request + ": " + status + "\n" + text);
        return text;
    }

    private String chunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int size = size(); size > 0; size = size()) {
            all.writeBytes(in.readNBytes(size));
            line();
        }
        line();
        return all.toString(StandardCharsets.UTF_8);
    }

    private int size() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) throw new IOException("the server closed the connection");
            if (next != '\r') line.append((char) next);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
