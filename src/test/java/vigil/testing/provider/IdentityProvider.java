package vigil.testing.provider;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import tools.jackson.databind.json.JsonMapper;
import vigil.testing.provider.ProviderState.Wish;

/**
 * A real identity provider (OpenID Connect) in a process of its own, on a free port, with its accounts and bad days in a test's
 * hands. The test has made its key, and so can sign what the provider would. The process ends with the test's.
 */
public final class IdentityProvider implements AutoCloseable {

    /** Every account's password. */
    public static final String PASSWORD = "test";

    public static final String CLIENT = "vigil";
    public static final String SECRET = "secret-of-the-client";
    public static final String PROGRAM = "ioffice";
    public static final String SECRET_OF_PROGRAM = "secret-of-a-program";
    public static final String AUDIENCE = "vigil-api";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Map<String, Map<String, Object>> accounts = new ConcurrentHashMap<>();
    private final RSAKey key = newKey();
    private final String word = UUID.randomUUID().toString();
    private final Process process;
    private final String issuer;

    private IdentityProvider() {
        try {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                            "-cp", System.getProperty("java.class.path"), ProviderState.class.getName())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.outputWriter(StandardCharsets.UTF_8).append(word).append("\n").append(key.toJSONString()).append("\n").flush();
            issuer = "http://localhost:" + port(process.inputReader(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static IdentityProvider start() {
        return new IdentityProvider();
    }

    /** What the process says until it listens is told to whoever waits in vain; what it says later nobody needs. */
    private static int port(BufferedReader says) throws IOException {
        StringBuilder before = new StringBuilder();
        for (String line = says.readLine(); line != null; line = says.readLine()) {
            if (line.startsWith(ProviderState.LISTENS)) {
                Thread.ofVirtual().start(() -> says.lines().forEach(_ -> {}));
                return Integer.parseInt(line.substring(ProviderState.LISTENS.length()));
            }
            before.append(line).append('\n');
        }
        throw new IllegalStateException("the provider does not start:\n" + before);
    }

    /** The process in which it runs. */
    public long processId() {
        return process.pid();
    }

    /** The address that its tokens name. */
    public String issuer() {
        return issuer;
    }

    /** Opens or changes an account; the claims go into its tokens. */
    public void account(String name, Map<String, Object> claims) {
        accounts.put(name, claims);
        arrange(new Wish("account", name, claims));
    }

    /** Closes an account: no token is given any more. */
    public void close(String name) {
        accounts.remove(name);
        arrange(new Wish("close", name, null));
    }

    /** Answers nothing but 503 for a while. */
    public void away(boolean isAway) {
        arrange(new Wish("away", String.valueOf(isAway), null));
    }

    /** How often it was asked for new tokens. */
    public int refreshed() {
        return arrange(new Wish("count", "", null));
    }

    /** Lets an office ask it to sign people in, and a program ask for tokens. */
    public void knows(String office) {
        arrange(new Wish("knows", office, null));
    }

    private int arrange(Wish wish) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + ProviderState.PLACE))
                .header(ProviderState.HEADER, word)
                .timeout(Duration.ofSeconds(20))
                .POST(HttpRequest.BodyPublishers.ofByteArray(JsonMapper.shared().writeValueAsBytes(wish)))
                .build();
        try {
            HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) throw new IllegalStateException(wish + ": " + answer.statusCode());
            return Integer.parseInt(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * What the provider tells an office when a session there ends (OpenID Connect Back-Channel Logout 1.0), right in every way
     * but for what is changed.
     *
     * @param session its id at the provider, {@code null} for all sessions of the account
     */
    public String logoutToken(String account, @Nullable String session, Consumer<JwtClaimsSet.Builder> changed) {
        return encoded(key, logout(account, session, changed));
    }

    /** The same, signed by somebody else who claims to be this provider. */
    public String forgedLogoutToken(String account) {
        return encoded(newKey(key.getKeyID()), logout(account, null, _ -> {}));
    }

    private JwtClaimsSet logout(String account, @Nullable String session, Consumer<JwtClaimsSet.Builder> changed) {
        JwtClaimsSet.Builder claims = JwtClaimsSet.builder()
                .issuer(issuer)
                .subject(account)
                .audience(List.of(CLIENT))
                .issuedAt(Instant.now())
                .expiresAt(Instant.now().plus(Duration.ofMinutes(2)))
                .id(UUID.randomUUID().toString())
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        if (session != null) claims.claim("sid", session);
        changed.accept(claims);
        return claims.build();
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
        return encoded(with, claims.build());
    }

    private static String encoded(RSAKey with, JwtClaimsSet claims) {
        var encoder = new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(with)));
        return encoder.encode(JwtEncoderParameters.from(claims)).getTokenValue();
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
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
