package vigil.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Somebody with an account who speaks to the REST interface as another program would. */
public final class Caller {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final String base;
    private final String authorization;

    /** An account of the demonstration at a server. */
    public Caller(String base, String account) {
        this(base, account, "demo");
    }

    /** Any account with its password. */
    public Caller(String base, String account, String password) {
        this.base = base;
        this.authorization = "Basic "
                + Base64.getEncoder().encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Whoever a token says. */
    public static Caller bearing(String base, String token) {
        return new Caller("Bearer " + token, URI.create(base));
    }

    private Caller(String authorization, URI base) {
        this.base = base.toString();
        this.authorization = authorization;
    }

    /** Asks, with headers. Whoever waits for a position asks again while the answer says that it is not complete to it. */
    public Reply get(String path, String... headers) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        Reply reply = send(request(path, headers).GET());
        while (!isCompleteTo(waitedFor(headers), reply) && System.nanoTime() < until) {
            reply = send(request(path, headers).GET());
        }
        return reply;
    }

    /**
     * What is read until its other side ends it, on a thread of its own: those that all share are one less than the machine has
     * processors, so that one such reading may keep everybody else's from being begun.
     */
    public static <T> CompletableFuture<T> aside(Supplier<T> reading) {
        return CompletableFuture.supplyAsync(reading, Thread::startVirtualThread);
    }

    private static long waitedFor(String... headers) {
        for (int i = 0; i < headers.length; i += 2) {
            if (headers[i].equals("Vigil-Wait-For")) return Long.parseLong(headers[i + 1]);
        }
        return -1;
    }

    /** A server waits five seconds at most; a busy machine may need more. */
    private static boolean isCompleteTo(long position, Reply reply) {
        if (position < 0 || reply.status() != 200 || !reply.text().contains("\"completeTo\":")) return true;
        JsonNode completeTo = reply.json().at("/completeTo");
        return !completeTo.isNumber() || completeTo.longValue() >= position;
    }

    /** Gives a command with a JSON body. */
    public Reply post(String path, String json, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    /** Replaces something by a JSON body. */
    public Reply put(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    }

    /** Gives a command to a case at its newest version. */
    public Reply command(String number, String command, String json) {
        String etag = get("/api/accidents/" + number).expect(200).etag();
        return post("/api/accidents/" + number + "/" + command, json, "If-Match", etag);
    }

    /** Uploads a file to a case. */
    public Reply upload(String number, String name, byte[] bytes) {
        BodyPublisher file = BodyPublishers.ofByteArray(bytes);
        return send(multipart("/api/accidents/" + number + "/files", name, file, Map.of()));
    }

    /** Uploads a file of this many bytes without holding it in memory. */
    public Reply upload(String path, long size, Supplier<InputStream> bytes) {
        BodyPublisher file = BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(bytes), size);
        return send(multipart(path, "large.pdf", file, Map.of()));
    }

    /** Reads a file; whoever reads it closes it. */
    public InputStream read(String path) {
        HttpResponse<InputStream> answer = answer(request(path).GET(), HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) throw new IllegalStateException(path + ": " + answer.statusCode());
        return answer.body();
    }

    /** Sends a file of employers' reports. */
    public Reply uploadReports(byte[] file, String year, String half, String receivedOn) {
        Map<String, String> fields = Map.of("year", year, "half", half, "receivedOn", receivedOn);
        return send(multipart("/api/reports/uploads", "reports.csv", BodyPublishers.ofByteArray(file), fields));
    }

    private HttpRequest.Builder multipart(String path, String name, BodyPublisher file, Map<String, String> fields) {
        String boundary = "vigil-boundary";
        StringBuilder head = new StringBuilder();
        fields.forEach((field, value) -> head.append("--").append(boundary)
                .append("\r\nContent-Disposition: form-data; name=\"").append(field).append("\"\r\n\r\n")
                .append(value).append("\r\n"));
        head.append("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"file\"; filename=\"")
                .append(name).append("\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        String foot = "\r\n--" + boundary + "--\r\n";
        return request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head.toString()), file, BodyPublishers.ofString(foot)));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", authorization);
        for (int i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
        return request;
    }

    private static Reply send(HttpRequest.Builder request) {
        return new Reply(answer(request, HttpResponse.BodyHandlers.ofString()));
    }

    private static <T> HttpResponse<T> answer(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return HTTP.send(request.build(), body);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
