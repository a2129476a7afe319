package vigil.security.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;
import vigil.testing.Caller;
import vigil.testing.Reply;
import vigil.testing.provider.IdentityProvider;
import vigil.testing.provider.ProductionOffice;

/**
 * An office that asks the provider about every token of a program: one that is taken back opens nothing after a while. Nothing
 * is counted here: between the tests the clock goes back by a minute, in which the account would have nothing left.
 */
@TestPropertySource(
        properties = {"vigil.oidc.tokens-asked-every=60s", "vigil.streams.heartbeat=200ms", "vigil.limits.requests=0", "vigil.limits.address=0"})
class TokenTakenBackTest extends ProductionOffice {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @BeforeEach
    void accounts_at_the_provider() {
        PROVIDER.account(IdentityProvider.PROGRAM, Map.of("roles", List.of("vigil-auditor")));
    }

    @Test
    void a_token_is_good_no_longer_than_the_provider_s_word_counts_after_it_is_taken_back() throws Exception {
        String kept = token();
        String token = token();
        assertThat(asks(token).status()).isEqualTo(200);
        CompletableFuture<List<String>> told = followed(token);
        at("/oauth2/revoke", "token=" + token);
        assertThat(asks(token).status()).as("the word of just now counts").isEqualTo(200);
        clock.pass(Duration.ofSeconds(61));
        assertThat(told.get(1, TimeUnit.MINUTES)).as("live updates end").isNotNull();
        Reply refused = asks(token);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.http().headers().firstValue("WWW-Authenticate").orElse("")).contains("invalid_token");
        assertThat(asks(kept).status()).as("another of the same program").isEqualTo(200);
    }

    @Test
    void a_token_of_which_the_provider_knows_nothing_opens_nothing_though_it_is_signed_with_its_key() {
        PROVIDER.account("officer-7", Map.of("roles", List.of("vigil-officer")));
        assertThat(asks(PROVIDER.token("officer-7", _ -> {})).status()).isEqualTo(401);
    }

    @Test
    void while_the_provider_cannot_be_asked_nobody_is_told_that_a_token_is_bad() throws Exception {
        String token = token();
        assertThat(asks(token).status()).isEqualTo(200);
        PROVIDER.away(true);
        try {
            assertThat(asks(token).status()).as("its word of just now counts").isEqualTo(200);
            clock.pass(Duration.ofSeconds(61));
            Reply later = asks(token);
            assertThat(later.status()).isEqualTo(503);
            assertThat(later.http().headers().firstValue("Retry-After")).isPresent();
        } finally {
            PROVIDER.away(false);
        }
        assertThat(asks(token).status()).isEqualTo(200);
    }

    private Reply asks(String token) {
        return Caller.bearing(base(), token).get("/api/accidents");
    }

    private static String token() throws IOException, InterruptedException {
        return JsonMapper.shared().readTree(at("/oauth2/token", "grant_type=client_credentials")).get("access_token").asString();
    }

    private static String at(String place, String form) throws IOException, InterruptedException {
        String basic = IdentityProvider.PROGRAM + ":" + IdentityProvider.SECRET_OF_PROGRAM;
        HttpRequest request = HttpRequest.newBuilder(URI.create(PROVIDER.issuer() + place))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private CompletableFuture<List<String>> followed(String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base() + "/api/events?after=-1"))
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + token)
                .build();
        HttpResponse<Stream<String>> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofLines());
        assertThat(answer.statusCode()).isEqualTo(200);
        return Caller.aside(() -> answer.body().toList());
    }
}
