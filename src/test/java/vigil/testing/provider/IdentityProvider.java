package vigil.testing.provider;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** A real identity provider (OpenID Connect) on a free port, with its accounts, keys and bad days in a test's hands. */
public final class IdentityProvider implements AutoCloseable {

    /** Every account's password. */
    public static final String PASSWORD = "test";

    public static final String CLIENT = "vigil";
    public static final String SECRET = "secret-of-the-client";
    public static final String PROGRAM = "ioffice";
    public static final String SECRET_OF_PROGRAM = "secret-of-a-program";
    public static final String AUDIENCE = "vigil-api";

    final Map<String, Map<String, Object>> accounts = new ConcurrentHashMap<>();
    volatile boolean away;
    volatile int refreshed;
    private final RSAKey key = newKey();
    private final ConfigurableApplicationContext running;

    private IdentityProvider() {
        running = new SpringApplicationBuilder(ProviderServer.class)
                .initializers(context -> context.getBeanFactory().registerSingleton("identityProvider", this))
                .properties("spring.config.name=none", "server.port=0", "spring.main.banner-mode=off")
                .run();
    }

    public static IdentityProvider start() {
        return new IdentityProvider();
    }

    /** The address that its tokens name. */
    public String issuer() {
        return "http://localhost:" + ((WebServerApplicationContext) running).getWebServer().getPort();
    }

    /** Opens or changes an account; the claims go into its tokens. */
    public void account(String name, Map<String, Object> claims) {
        accounts.put(name, claims);
    }

    /** Closes an account: no token is given any more. */
    public void close(String name) {
        accounts.remove(name);
    }

    /** Answers nothing but 503 for a while. */
    public void away(boolean isAway) {
        away = isAway;
    }

    /** How often it was asked for new tokens. */
    public int refreshed() {
        return refreshed;
    }

    /** Lets an office ask it to sign people in, and a program ask for tokens. */
    public void knows(String office) {
        RegisteredClientRepository clients = running.getBean(RegisteredClientRepository.class);
        clients.save(RegisteredClient.withId("1")
                .clientId(CLIENT)
                .clientSecret("{noop}" + SECRET)
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
                .clientId(PROGRAM)
                .clientSecret("{noop}" + SECRET_OF_PROGRAM)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .build());
    }

    RSAKey key() {
        return key;
    }

    /** A token for the interface that is right in every way, but for what is changed. */
    public String token(String account, Consumer<JwtClaimsSet.Builder> changed) {
        return signed(key, account, changed);
    }

    /** The same, signed by somebody else who claims to be this provider. */
    public String forged(String account) {
        return signed(newKey(key.getKeyID()), account, _ -> {});
    }

    private String signed(RSAKey with, String account, Consumer<JwtClaimsSet.Builder> changed) {
        Instant now = Instant.now();
        JwtClaimsSet.Builder claims = JwtClaimsSet.builder()
                .issuer(issuer())
                .subject("sub-" + account)
                .audience(List.of(AUDIENCE))
                .issuedAt(now.minus(Duration.ofMinutes(5)))
                .expiresAt(now.plus(Duration.ofMinutes(5)))
                .claim("preferred_username", account)
                .claims(all -> all.putAll(accounts.getOrDefault(account, Map.of())));
        changed.accept(claims);
        var encoder = new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(with)));
        return encoder.encode(JwtEncoderParameters.from(claims.build())).getTokenValue();
    }

    private static RSAKey newKey() {
        return newKey(UUID.randomUUID().toString());
    }

    private static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        running.close();
    }
}
