package vigil.testing;

import java.nio.file.Path;
import java.util.UUID;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import vigil.ground.OfficeClock;

/** The whole server in this process, on a free port, with an empty database of its own and a clock that can be moved. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Import(RunningOffice.Time.class)
@TestPropertySource(
        properties = {
            "vigil.mode=demo", "vigil.mongodb-uri=", "vigil.limits.address=0", "vigil.limits.requests=0", "vigil.limits.sign-ins=0",
            "vigil.limits.uploads=0", "vigil.limits.exports=0", "vigil.limits.streams=0"
        })
public abstract class RunningOffice {

    @LocalServerPort
    private int port;

    @Autowired
    protected MovableClock clock;

    @Autowired
    private OfficeClock office;

    /** Axon has one clock for the whole process; another office in it may have taken it since. */
    @BeforeAll
    void takeTheClock() {
        GenericEventMessage.clock = office;
    }

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry properties) {
        Path folder = Path.of(System.getProperty("vigil.test.data", "target/test-data"), "office-" + UUID.randomUUID());
        properties.add("vigil.data", folder::toString);
        properties.add("vigil.demonstration", () -> "false");
        properties.add("vigil.alarms.every", () -> "0");
        properties.add("vigil.evidence.recheck.every", () -> "0");
    }

    /** An account of the demonstration. */
    protected Caller as(String account) {
        return new Caller(base(), account);
    }

    /** Where the server listens. */
    protected String base() {
        return "http://localhost:" + port;
    }

    /** The clock of the story. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Time {

        @Bean
        MovableClock movableClock() {
            return new MovableClock();
        }

        @Bean
        @Primary
        OfficeClock officeClock(MovableClock clock) {
            return new OfficeClock(clock);
        }
    }
}
