package vigil.testing.provider;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vigil.ground.EmbeddedDatabase;
import vigil.ground.OfficeClock;
import vigil.testing.MovableClock;
import vigil.testing.RunningOffice;

/** The whole server in production mode: a database server of its own, keys that are given, and a real identity provider. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Import(RunningOffice.Time.class)
public abstract class ProductionOffice {

    /** Both live as long as this process: the server, which is kept for further tests, speaks to them until its end. */
    protected static final IdentityProvider PROVIDER = IdentityProvider.start();

    private static final Path FOLDER =
            Path.of(System.getProperty("vigil.test.data", "target/test-data"), "production-" + UUID.randomUUID());
    private static final EmbeddedDatabase DATABASE = EmbeddedDatabase.in(FOLDER.resolve("database"));

    @LocalServerPort
    private int port;

    @Autowired
    protected MovableClock clock;

    @Autowired
    private OfficeClock office;

    @BeforeAll
    void meetTheProvider() {
        GenericEventMessage.clock = office;
        clock.set(Instant.now().toString());
        PROVIDER.knows(base());
    }

    /** The provider's clock is the machine's: the office has the same time, whatever the test before took. */
    @BeforeEach
    void takeTheProvidersTime() {
        clock.set(Instant.now().toString());
    }

    @DynamicPropertySource
    static void production(DynamicPropertyRegistry properties) {
        properties.add("vigil.mode", () -> "production");
        properties.add("vigil.data", FOLDER::toString);
        properties.add("vigil.mongodb-uri", () -> DATABASE.uri() + "/vigil");
        properties.add("vigil.master-key-file", () -> file("master-key", random()));
        properties.add("vigil.proofs.key-file", () -> file("checkpoint-key", random()));
        properties.add("vigil.demonstration", () -> "false");
        properties.add("vigil.alarms.every", () -> "0");
        properties.add("vigil.oidc.issuer", PROVIDER::issuer);
        properties.add("vigil.oidc.client-id", () -> IdentityProvider.CLIENT);
        properties.add("vigil.oidc.client-secret-file", () -> file("client-secret", IdentityProvider.SECRET));
    }

    /** Where the server listens. */
    protected String base() {
        return "http://localhost:" + port;
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new java.security.SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String file(String name, String content) {
        Path file = FOLDER.resolve(name);
        try {
            if (!Files.exists(file)) Files.writeString(file, content + "\n");
            return file.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
