package vigil.security.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vigil.testing.Caller;
import vigil.testing.provider.IdentityProvider;
import vigil.testing.provider.ProductionOffice;
import vigil.testing.visit.Visitor;

/** The provider tells that somebody's session has ended there (OpenID Connect Back-Channel Logout 1.0). */
class BackChannelLogoutTest extends ProductionOffice {

    private static final String PLACE = "/logout/connect/back-channel/" + Provider.NAME;
    private static final String CASES = "id=\"cases\"";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    private MongoDatabase database;

    @BeforeEach
    void accounts_at_the_provider() {
        PROVIDER.account("huong", Map.of("roles", List.of("vigil-officer"), "province", "country"));
        PROVIDER.account("binh", Map.of("roles", List.of("vigil-officer"), "province", "country"));
    }

    @Test
    void the_provider_runs_in_a_process_of_its_own() {
        assertThat(PROVIDER.processId()).isNotEqualTo(ProcessHandle.current().pid());
    }

    @Test
    void all_sessions_of_the_account_end_at_once_and_nobody_else_s() throws Exception {
        Visitor desk = signedIn("huong");
        Visitor phone = signedIn("huong");
        Visitor other = signedIn("binh");
        assertThat(told(PROVIDER.logoutToken("huong", null, _ -> {}))).isEqualTo(200);
        assertThat(isIn(desk)).isFalse();
        assertThat(isIn(phone)).isFalse();
        assertThat(isIn(other)).isTrue();
    }

    @Test
    void one_session_ends_and_the_other_goes_on() throws Exception {
        told(PROVIDER.logoutToken("huong", null, _ -> {}));
        Visitor desk = signedIn("huong");
        String atTheProvider = sessions().getFirst().getString("session");
        assertThat(atTheProvider).isNotBlank();
        Visitor phone = signedIn("huong");
        assertThat(told(PROVIDER.logoutToken("huong", atTheProvider, claims -> claims.claims(all -> all.remove("sub"))))).isEqualTo(200);
        assertThat(isIn(desk)).as("that one").isFalse();
        assertThat(isIn(phone)).as("the other one").isTrue();
    }

    /** Clocks count seconds in tokens: one made in the second of the logout is one from before. */
    @Test
    void tokens_of_programs_end_with_the_account_s_sessions_or_with_their_own() throws Exception {
        PROVIDER.account("lan", Map.of("roles", List.of("vigil-officer"), "province", "country"));
        String here = tokenOf("lan", "s-1", Duration.ofMinutes(-1));
        String there = tokenOf("lan", "s-2", Duration.ofMinutes(-1));
        String unnamed = tokenOf("lan", null, Duration.ofMinutes(-1));
        assertThat(List.of(opens(here), opens(there), opens(unnamed))).containsOnly(200);
        told(PROVIDER.forgedLogoutToken("lan"));
        assertThat(opens(here)).as("what others say ends nothing").isEqualTo(200);
        assertThat(told(PROVIDER.logoutToken("lan", "s-1", _ -> {}))).isEqualTo(200);
        assertThat(List.of(opens(here), opens(there), opens(unnamed))).containsExactly(401, 200, 200);
        assertThat(told(PROVIDER.logoutToken("lan", null, _ -> {}))).isEqualTo(200);
        assertThat(List.of(opens(here), opens(there), opens(unnamed))).containsOnly(401);
        assertThat(opens(tokenOf("lan", "s-3", Duration.ofSeconds(2)))).as("signed in again").isEqualTo(200);
        assertThat(opens(tokenOf("lan", "s-1", Duration.ofSeconds(2)))).as("an ended session makes no more").isEqualTo(401);
        assertThat(opens(tokenOf("binh", null, Duration.ofMinutes(-1)))).as("somebody else's").isEqualTo(200);
    }

    private static String tokenOf(String account, @Nullable String session, Duration made) {
        return PROVIDER.token(account, token -> {
            token.subject(account).issuedAt(Instant.now().plus(made));
            if (session != null) token.claim("sid", session);
        });
    }

    private int opens(String token) {
        return Caller.bearing(base(), token).get("/api/accidents").status();
    }

    @Test
    void what_the_provider_did_not_say_to_us_ends_nothing() throws Exception {
        Visitor desk = signedIn("huong");
        assertThat(told(PROVIDER.forgedLogoutToken("huong"))).as("a foreign key").isEqualTo(400);
        assertThat(told(PROVIDER.logoutToken("huong", null, claims -> claims.audience(List.of("ioffice"))))).as("for others").isEqualTo(400);
        assertThat(told(PROVIDER.logoutToken("huong", null, claims -> claims.issuer("https://elsewhere.example")))).as("of others").isEqualTo(400);
        assertThat(told(PROVIDER.logoutToken("huong", null, claims -> claims.claim("nonce", "n")))).as("an identity token").isEqualTo(400);
        assertThat(told(PROVIDER.logoutToken("huong", null, claims -> claims.claims(all -> all.remove("events"))))).as("another event").isEqualTo(400);
        assertThat(told(PROVIDER.logoutToken("huong", null, claims -> claims.expiresAt(Instant.now().minus(Duration.ofHours(1)))
                .issuedAt(Instant.now().minus(Duration.ofHours(2)))))).as("too late").isEqualTo(400);
        assertThat(told("rubbish")).isEqualTo(400);
        assertThat(told("")).isEqualTo(400);
        assertThat(isIn(desk)).isTrue();
    }

    @Test
    void while_the_provider_s_keys_cannot_be_had_it_is_asked_to_say_it_again() throws Exception {
        Visitor desk = signedIn("huong");
        PROVIDER.away(true);
        try {
            assertThat(told(PROVIDER.logoutToken("huong", null, _ -> {}))).isIn(200, 503);
        } finally {
            PROVIDER.away(false);
        }
        assertThat(told(PROVIDER.logoutToken("huong", null, _ -> {}))).isEqualTo(200);
        assertThat(isIn(desk)).isFalse();
    }

    /** With the cookies of before alone: at the provider itself one is still known, and would be let in again at once. */
    private boolean isIn(Visitor visitor) {
        return Visitor.with(base(), visitor.cookies()).get("/accidents").body().contains(CASES);
    }

    private List<Document> sessions() {
        return database.getCollection("sessions").find(Filters.eq("account", "huong")).into(new java.util.ArrayList<>());
    }

    private int told(String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base() + PLACE))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("logout_token=" + URLEncoder.encode(token, StandardCharsets.UTF_8)))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private Visitor signedIn(String name) {
        Visitor visitor = new Visitor(base());
        visitor.get("/accidents");
        assertThat(visitor.post(PROVIDER.issuer() + "/login", "username", name, "password", IdentityProvider.PASSWORD).body())
                .contains(CASES);
        return visitor;
    }
}
