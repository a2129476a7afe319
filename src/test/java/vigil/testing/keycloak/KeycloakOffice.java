package vigil.testing.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import vigil.testing.Caller;
import vigil.testing.ServerProcess;
import vigil.testing.TestDatabase;

/** A server in production mode, Keycloak that signs people in to it, and a database: three that know each other by addresses only. */
public final class KeycloakOffice implements AutoCloseable {

    /** How long Keycloak's word about a token or an account counts here. */
    public static final Duration ASKED_EVERY = Duration.ofSeconds(1);

    /** Programs of which no second factor is asked; of all others it is. */
    private static final List<String> PROGRAMS =
            List.of("ioffice", "short", "other-audience", "no-role", "no-province", "in-79");

    private final TestDatabase database = TestDatabase.embedded();
    private final Keycloak keycloak = Keycloak.unpacked();
    private final ServerProcess server;

    private KeycloakOffice() {
        server = ServerProcess.begin("keycloak-office", settings(TestDatabase.folder("keycloak-files")));
    }

    /** Starts all of them; the server does not wait for Keycloak, nor Keycloak for the server. */
    public static KeycloakOffice start() {
        KeycloakOffice office = new KeycloakOffice();
        try {
            office.keycloak.start(office.server.address());
            office.server.awaitReady();
            return office;
        } catch (RuntimeException e) {
            office.close();
            throw e;
        }
    }

    private Map<String, String> settings(Path files) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "VIGIL_MODE", "production",
                "VIGIL_TLS", "false",
                "VIGIL_DATA", files.resolve("data").toString(),
                "VIGIL_MONGODB_URI", database.named(),
                "VIGIL_MASTER_KEY_FILE", file(files, "master-key", random()),
                "VIGIL_CHECKPOINT_KEY_FILE", file(files, "checkpoint-key", random()),
                "VIGIL_OIDC_ISSUER", keycloak.issuer(),
                "VIGIL_OIDC_CLIENT_ID", "vigil",
                "VIGIL_OIDC_CLIENT_SECRET_FILE", file(files, "client-secret", Keycloak.SECRET)));
        settings.put("VIGIL_OIDC_SESSIONS_ASKED_EVERY", ASKED_EVERY.toSeconds() + "s");
        settings.put("VIGIL_OIDC_TOKENS_ASKED_EVERY", ASKED_EVERY.toSeconds() + "s");
        settings.put("VIGIL_OIDC_ACR", "password-and-code");
        settings.put("VIGIL_OIDC_ACR_NOT_ASKED_OF", String.join(",", PROGRAMS.stream().map("service-account-"::concat).toList()));
        return settings;
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String file(Path folder, String name, String content) {
        try {
            return Files.writeString(folder.resolve(name), content + "\n").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Keycloak keycloak() {
        return keycloak;
    }

    /** Where the server listens. */
    public String address() {
        return server.address();
    }

    /** A program that speaks to the server with a token. */
    public Caller bearing(String token) {
        return Caller.bearing(address(), token);
    }

    /** How somebody with this cookie is answered who wants to see the cases: 200, or 302 to sign in. */
    public int answered(String cookie) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address() + "/accidents"))
                .header("Cookie", cookie)
                .header("Accept", "text/html")
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Whether this cookie is worth nothing within some seconds. */
    public boolean turnsAwaySoon(String cookie) {
        for (int waited = 0; waited < 50; waited++) {
            if (answered(cookie) == 302) return true;
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        return false;
    }

    @Override
    public void close() {
        server.close();
        keycloak.close();
        database.close();
    }
}
