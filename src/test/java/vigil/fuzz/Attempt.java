package vigil.fuzz;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request as it is sent, whole, so that a failure can be read and repeated.
 *
 * @param account of the demonstration; {@code null} for nobody
 */
record Attempt(String method, String target, @Nullable String account, Map<String, String> headers, byte[] body) {

    private static final int SHOWN = 600;

    HttpRequest request(String base) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + target))
                .timeout(Duration.ofSeconds(60))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        if (account != null) {
            String basic = account + ":demo";
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)));
        }
        return request.build();
    }

    /** The same by another. */
    Attempt by(@Nullable String another) {
        return new Attempt(method, target, another, headers, body);
    }

    @Override
    public String toString() {
        String sent = new String(body, StandardCharsets.UTF_8);
        return method + " " + target + "\nas " + account + " " + new LinkedHashMap<>(headers) + "\n"
                + (sent.length() > SHOWN ? sent.substring(0, SHOWN) + "… (" + body.length + " bytes)" : sent);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Attempt that && toString().equals(that.toString()) && Arrays.equals(body, that.body);
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }
}
