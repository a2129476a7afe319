package vigil.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.test.context.TestPropertySource;
import vigil.testing.RunningOffice;

/** One account cannot hold streams open without end, and what it does the others do not notice. */
@TestPropertySource(properties = {"vigil.limits.streams=2", "vigil.streams.heartbeat=200ms"})
@Timeout(120)
class StreamLimitTest extends RunningOffice {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void an_account_has_only_so_many_streams_open_and_a_closed_one_makes_room() throws Exception {
        HttpResponse<InputStream> first = followed("officer");
        HttpResponse<InputStream> second = followed("officer");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.statusCode()).isEqualTo(200);

        HttpResponse<InputStream> third = followed("officer");
        assertThat(third.statusCode()).isEqualTo(429);
        assertThat(third.headers().firstValue("Retry-After")).isPresent();
        assertThat(new String(third.body().readAllBytes(), StandardCharsets.UTF_8)).contains("urn:vigil:too-many-requests");
        assertThat(followed("leader").statusCode()).as("somebody else").isEqualTo(200);
        as("officer").get("/api/events").expect(200);

        first.body().close();
        int status = 429;
        while (status == 429) {
            Thread.sleep(Duration.ofMillis(200));
            status = followed("officer").statusCode();
        }
        assertThat(status).isEqualTo(200);
    }

    private HttpResponse<InputStream> followed(String account) throws IOException, InterruptedException {
        String basic = Base64.getEncoder().encodeToString((account + ":demo").getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(base() + "/api/events?after=-1"))
                .header("Accept", "text/event-stream")
                .header("Authorization", "Basic " + basic)
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofInputStream());
    }
}
