package vigil.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.testing.visit.Visitor;

/** Somebody who has signed in at the pages, or nobody; follows no redirect, so that every answer is seen. */
final class Window {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final @Nullable String account;
    private String cookies = "";
    private String token = "";

    Window(String base, @Nullable String account) {
        this.base = base;
        this.account = account;
        signIn();
    }

    /** Whoever was signed out comes again. */
    void signIn() {
        Visitor visitor = new Visitor(base);
        HttpResponse<String> seen = visitor.get("/login");
        if (account != null) seen = visitor.post("/login", "username", account, "password", "demo");
        Map<String, String> jar = visitor.cookies();
        cookies = jar.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()).collect(Collectors.joining("; "));
        learnToken(seen.body());
    }

    /** The token that forms must bring back. */
    String token() {
        return token;
    }

    private void learnToken(String page) {
        Matcher found = TOKEN.matcher(page);
        if (found.find()) token = found.group(1);
    }

    /** Sends it and reads the whole answer. */
    HttpResponse<byte[]> send(Attempt attempt) {
        HttpResponse<byte[]> answer = exchange(attempt, BodyHandlers.ofByteArray());
        learnToken(new String(answer.body(), StandardCharsets.UTF_8));
        return answer;
    }

    /** Opens a stream of events, reads its first byte if one comes at once, and closes it. A refusal is read whole. */
    Opened open(Attempt attempt) {
        HttpResponse<InputStream> answer = exchange(attempt, BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            boolean whole = answer.statusCode() >= 300;
            byte[] read = whole ? body.readAllBytes() : body.readNBytes(body.available());
            return new Opened(answer, new String(read, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(attempt.toString(), e);
        }
    }

    /** What came when a stream was opened. */
    record Opened(HttpResponse<?> answer, String text) {

        Optional<String> type() {
            return answer.headers().firstValue("Content-Type");
        }
    }

    private <T> HttpResponse<T> exchange(Attempt attempt, HttpResponse.BodyHandler<T> reading) {
        HttpRequest.Builder request = HttpRequest.newBuilder(attempt.request(base), (_, _) -> true)
                .uri(URI.create(base + attempt.target()))
                .timeout(Duration.ofSeconds(60));
        if (!cookies.isEmpty()) request.header("Cookie", cookies);
        try {
            return http.send(request.build(), reading);
        } catch (IOException e) {
            throw new UncheckedIOException(attempt.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
