package vigil.testing.visit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody at the pages, without a browser: keeps cookies per server, follows redirects, sends the form's token back. */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final int MOST_REDIRECTS = 12;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final Map<String, Map<String, String>> cookies = new LinkedHashMap<>();
    private final List<URI> way = new ArrayList<>();
    private String token = "";

    public Visitor(String base) {
        this.base = URI.create(base);
    }

    /** Opens a page, wherever it leads. */
    public HttpResponse<String> get(String path) {
        return follow(base.resolve(path), null);
    }

    /** Opens a page as a proxy asks with which the browser speaks TLS, and goes wherever it leads no further. */
    public HttpResponse<String> onceOverTls(String path) {
        way.clear();
        return send(base.resolve(path), null, "X-Forwarded-Proto", "https");
    }

    /** Sends a form with names and values in turn and the token of the page seen last, wherever it leads. */
    public HttpResponse<String> post(String path, String... form) {
        return follow(base.resolve(path), form);
    }

    /** Where the last answer came from, and the redirects before it. */
    public List<URI> way() {
        return List.copyOf(way);
    }

    /** The cookies of the server, as a thief would have them. */
    public Map<String, String> cookies() {
        return new LinkedHashMap<>(cookies.getOrDefault(base.getAuthority(), Map.of()));
    }

    /** Somebody else with these cookies. */
    public static Visitor with(String base, Map<String, String> stolen) {
        Visitor visitor = new Visitor(base);
        visitor.cookies.put(visitor.base.getAuthority(), new LinkedHashMap<>(stolen));
        return visitor;
    }

    private HttpResponse<String> follow(URI first, String[] form) {
        way.clear();
        URI at = first;
        HttpResponse<String> answer = send(at, form);
        for (int i = 0; i < MOST_REDIRECTS && answer.statusCode() / 100 == 3; i++) {
            at = at.resolve(answer.headers().firstValue("Location").orElseThrow());
            answer = send(at, null);
        }
        Matcher found = TOKEN.matcher(answer.body());
        if (found.find()) token = found.group(1);
        return answer;
    }

    private HttpResponse<String> send(URI to, String[] form, String... headers) {
        way.add(to);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(to).timeout(Duration.ofSeconds(60)).header("Accept", "text/html");
        if (headers.length > 0) request.headers(headers);
        Map<String, String> jar = cookies.computeIfAbsent(to.getAuthority(), _ -> new LinkedHashMap<>());
        if (!jar.isEmpty()) {
            List<String> pairs = jar.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()).toList();
            request.header("Cookie", String.join("; ", pairs));
        }
        if (form != null) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body(form)));
        }
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(line -> keep(jar, line));
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void keep(Map<String, String> jar, String line) {
        String pair = line.split(";", 2)[0];
        int equals = pair.indexOf('=');
        jar.put(pair.substring(0, equals), pair.substring(equals + 1));
    }

    private String body(String[] form) {
        StringBuilder body = new StringBuilder("_csrf=").append(encoded(token));
        for (int i = 0; i < form.length; i += 2) {
            body.append('&').append(encoded(form[i])).append('=').append(encoded(form[i + 1]));
        }
        return body.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
