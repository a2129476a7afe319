package vigil.testing.provider;

import com.nimbusds.jose.jwk.RSAKey;
import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the provider's process knows, and its beginning and end: it reads its key from whoever started it and ends with them. */
final class ProviderState {

    /** Where the test arranges things, and the header with which it shows that it is the test. */
    static final String PLACE = "/arrange";

    static final String HEADER = "Arranged-By";
    static final String LISTENS = "listens at ";

    /**
     * Something to be arranged.
     *
     * @param claims {@code null} closes the account
     */
    record Wish(String what, String name, @Nullable Map<String, Object> claims) {}

    final Map<String, Map<String, Object>> accounts = new ConcurrentHashMap<>();
    final RSAKey key;
    volatile boolean away;
    volatile int refreshed;
    private final String test;

    private ProviderState(String test, RSAKey key) {
        this.test = test;
        this.key = key;
    }

    /** Reads two lines: the word that proves the test, and the key. Ends when there is nothing more to come. */
    public static void main(String[] arguments) throws IOException, ParseException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        ProviderState state = new ProviderState(in.readLine(), RSAKey.parse(in.readLine()));
        var running = new SpringApplicationBuilder(ProviderServer.class)
                .initializers(context -> context.getBeanFactory().registerSingleton("providerState", state))
                .properties("spring.config.name=none", "server.port=0", "spring.main.banner-mode=off")
                .run();
        System.out.println(LISTENS + ((WebServerApplicationContext) running).getWebServer().getPort());
        while (in.readLine() != null) {}
        System.exit(0);
    }

    boolean isFromTheTest(HttpServletRequest request) {
        String said = request.getHeader(HEADER);
        return said != null
                && MessageDigest.isEqual(said.getBytes(StandardCharsets.UTF_8), test.getBytes(StandardCharsets.UTF_8));
    }

    /** Arranges it; how often new tokens have been asked for. */
    byte[] arrange(byte[] body, RegisteredClientRepository clients) {
        Wish wish = JsonMapper.shared().readValue(body, new TypeReference<>() {});
        switch (wish.what()) {
            case "account" -> accounts.put(wish.name(), Objects.requireNonNull(wish.claims(), "claims"));
            case "close" -> accounts.remove(wish.name());
            case "away" -> away = Boolean.parseBoolean(wish.name());
            case "knows" -> knows(wish.name(), clients);
            case "count" -> {}
            default -> throw new IllegalArgumentException(wish.what());
        }
        return String.valueOf(refreshed).getBytes(StandardCharsets.UTF_8);
    }

    private static void knows(String office, RegisteredClientRepository clients) {
        clients.save(RegisteredClient.withId("1")
                .clientId(IdentityProvider.CLIENT)
                .clientSecret("{noop}" + IdentityProvider.SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(office + "/login/oauth2/code/office")
                .postLogoutRedirectUri(office + "/login?logout")
                .scope("openid")
                .scope("profile")
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(TokenSettings.builder()
                        .refreshTokenTimeToLive(Duration.ofHours(12))
                        .reuseRefreshTokens(false)
                        .build())
                .build());
        clients.save(RegisteredClient.withId("2")
                .clientId(IdentityProvider.PROGRAM)
                .clientSecret("{noop}" + IdentityProvider.SECRET_OF_PROGRAM)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .build());
    }
}
