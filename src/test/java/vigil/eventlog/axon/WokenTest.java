package vigil.eventlog.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;
import vigil.eventlog.EventHistory;
import vigil.testing.TestDatabase;
import vigil.testing.TestLog;
import vigil.testing.TestServer;
import vigil.testing.jar.Jar.JarEvent;
import vigil.testing.jar.Jar.JarPutUp;
import vigil.testing.waiting.WaitingReader;

/** Who waits at the end of the log is woken by what is appended, here or on another server; it does not find it by itself. */
class WokenTest {

    @Test
    void by_the_server_that_appends_and_by_another_on_the_embedded_database() throws Exception {
        try (TestDatabase database = TestDatabase.embedded()) {
            woken(database);
        }
    }

    @Test
    void by_the_server_that_appends_and_by_another_on_a_database_server() throws Exception {
        assumeTrue(TestServer.uri().isPresent());
        try (TestDatabase database = TestDatabase.onServer().orElseThrow()) {
            woken(database);
        }
    }

    private static void woken(TestDatabase database) throws Exception {
        try (TestLog here = TestLog.plain(database.database(), TestLog.json(JarEvent.class));
                TestLog elsewhere = TestLog.plain(database.database(), TestLog.json(JarEvent.class));
                var stream = here.store().openStream(null)) {
            long next = 0;
            for (TestLog writer : List.of(here, elsewhere, here, elsewhere, elsewhere)) {
                EventHistory.Reading reading = here.readings().after(next - 1);
                List<WaitingReader> readers = List.of(WaitingReader.at(stream), WaitingReader.at(reading));
                writer.store().publish(new GenericDomainEventMessage<>("jar", "a", next, new JarPutUp("79")));
                readers.forEach(WaitingReader::assertWoken);
                assertThat(stream.nextAvailable().trackingToken().position()).hasValue(next++);
            }
        }
    }
}
