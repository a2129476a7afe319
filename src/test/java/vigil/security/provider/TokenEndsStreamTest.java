package vigil.security.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.test.context.TestPropertySource;
import vigil.testing.Caller;
import vigil.testing.provider.ProductionOffice;

/** Live updates that a program has opened with a token: they end with it, and nothing is told afterwards. */
@TestPropertySource(properties = "vigil.streams.heartbeat=200ms")
class TokenEndsStreamTest extends ProductionOffice {

    private static final String REPORT =
            """
            {"provinceCode":"79","occurred":{"at":"2026-03-02T08:10:00+07:00","precision":"about"},"place":"Xưởng",
             "establishment":{"name":"Xí nghiệp Giả Định"},"employment":"contract",
             "casualties":{"dead":1,"severe":0,"light":0,"missing":0},
             "notice":{"source":"employer","channel":"điện thoại","receivedAt":"2026-03-02T08:30:00+07:00"}}""";

    @Test
    void they_end_when_the_token_does_and_tell_nothing_that_comes_later() throws Exception {
        PROVIDER.account("officer-9", Map.of("roles", List.of("vigil-officer")));
        Instant now = Instant.now();
        String token = PROVIDER.token("officer-9", changed -> changed.expiresAt(now.plus(Duration.ofMinutes(1))));
        CompletableFuture<List<String>> told = followed(token);
        String before = report();
        Thread.sleep(1_000);
        assertThat(told).as("goes on while the token is good").isNotDone();
        clock.pass(Duration.ofMinutes(2));
        String after = report();
        assertThat(String.join("\n", told.get(1, TimeUnit.MINUTES))).contains(before).doesNotContain(after);
    }

    @Test
    void they_end_with_the_last_day_of_the_account_though_the_token_would_last() throws Exception {
        PROVIDER.account("guest-9", Map.of("roles", List.of("vigil-auditor"), "vigil_until", "2026-11-29"));
        clock.set("2026-11-29T23:59:30+07:00");
        Instant now = clock.instant();
        String token = PROVIDER.token("guest-9", changed -> lasting(changed, now));
        CompletableFuture<List<String>> told = followed(token);
        Thread.sleep(1_000);
        assertThat(told).isNotDone();
        clock.pass(Duration.ofMinutes(1));
        assertThat(told.get(1, TimeUnit.MINUTES)).isNotNull();
    }

    private static void lasting(JwtClaimsSet.Builder token, Instant now) {
        token.issuedAt(now.minusSeconds(60)).expiresAt(now.plus(Duration.ofHours(1)));
    }

    private String report() {
        String token = PROVIDER.token("officer-9", changed -> lasting(changed, clock.instant()));
        return Caller.bearing(base(), token).post("/api/accidents", REPORT).expect(201).field("number");
    }

    private CompletableFuture<List<String>> followed(String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base() + "/api/events?after=-1"))
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + token)
                .build();
        HttpResponse<Stream<String>> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofLines());
        assertThat(answer.statusCode()).isEqualTo(200);
        return Caller.aside(() -> answer.body().toList());
    }
}
