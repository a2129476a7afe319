package vigil.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import vigil.journeys.Bodies;
import vigil.testing.Caller;
import vigil.testing.Reply;
import vigil.testing.ServerProcess;
import vigil.testing.TestDatabase;
import vigil.testing.TestServer;
import vigil.testing.trouble.TroublesomeProxy;

/** A server, a process of its own, that is told to start while its database is away or slow. */
@EnabledIf("there")
class StartsWhenTheDatabaseIsThereTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String IT_SAYS = "Cannot open the log yet, for the database does not answer; trying again";

    static boolean there() {
        return TestServer.uri().isPresent();
    }

    @Test
    void it_waits_and_says_so_and_stumbles_over_nothing_on_the_way() throws Exception {
        startThroughTrouble(5, 24);
    }

    @Test
    @Tag("long")
    void it_stumbles_over_nothing_on_the_way_however_often_it_starts() throws Exception {
        for (int seed = 6; seed < 16; seed++) startThroughTrouble(seed, 8);
    }

    private void startThroughTrouble(int seed, int oneIn) throws Exception {
        try (TroublesomeProxy proxy = new TroublesomeProxy(TestServer.uri().orElseThrow(), seed, name -> !name.isEmpty())) {
            proxy.troubleOneIn(oneIn);
            proxy.goAway();
            try (ServerProcess server = begin(proxy)) {
                Awaitility.await().atMost(PATIENCE).until(() -> server.log().contains(IT_SAYS));
                proxy.comeBack();
                server.awaitReady();
                proxy.pass(true);
                works(server.as("officer"));
                assertThat(proxy.happened()).as("there was trouble, seed " + seed).hasSizeGreaterThan(3);
            }
        }
    }

    @Test
    void whoever_stops_it_meanwhile_does_not_wait() throws Exception {
        try (TroublesomeProxy proxy = new TroublesomeProxy(TestServer.uri().orElseThrow(), 5, name -> false)) {
            proxy.goAway();
            ServerProcess server = begin(proxy);
            Awaitility.await().atMost(PATIENCE).until(() -> server.log().contains(IT_SAYS));
            long begun = System.nanoTime();
            server.close();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));
        }
    }

    private static ServerProcess begin(TroublesomeProxy proxy) {
        String database = "start-" + UUID.randomUUID();
        return ServerProcess.begin("start", Map.of(
                "VIGIL_MODE", "demo",
                "VIGIL_MONGODB_URI", proxy.uri(database, "socketTimeoutMS=800&serverSelectionTimeoutMS=1500"),
                "VIGIL_DATA", TestDatabase.folder("start").toString()));
    }

    /** What is recorded shows in a read model. */
    private static void works(Caller officer) {
        OffsetDateTime now = OffsetDateTime.now();
        Reply opened = Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> officer.post("/api/accidents", Bodies.fatalAccident("79", now.minusHours(3).toString(), now.minusHours(2).toString()),
                        "Idempotency-Key", "started"), reply -> reply.status() != 503)
                .expect(201);
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        officer.get("/api/duties", "Vigil-Wait-For", opened.field("position")).expect(200).text())
                .contains(opened.field("number")));
    }
}
