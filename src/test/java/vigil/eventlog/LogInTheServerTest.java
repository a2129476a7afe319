package vigil.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vigil.eventlog.axon.LogEventStore;
import vigil.kernel.Confidential;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.people.PersonEvent;
import vigil.people.PersonEvent.ErasureRequested;
import vigil.people.PersonEvent.PersonRegistered;
import vigil.testing.TestDatabase;
import vigil.testing.waiting.WaitingReader;
import vigil.vault.Disclosed;
import vigil.vault.KeyStore;
import vigil.vault.Vault;

/** The log as the running server has it, without the rooms that use it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class LogInTheServerTest {

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan({"vigil.ground", "vigil.eventlog", "vigil.vault"})
    static class OnlyTheLog {

        @Bean
        EventFamily people() {
            return new EventFamily(PersonEvent.class);
        }
    }

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry properties) {
        Path folder = TestDatabase.folder("log");
        properties.add("vigil.data", folder::toString);
    }

    @Autowired
    private EventStore events;

    @Autowired
    private CommandBus commands;

    @Autowired
    private EventHistory history;

    @Autowired
    private Vault vault;

    @Autowired
    private KeyStore keys;

    @Test
    void axon_uses_this_log() {
        assertThat(events).isInstanceOf(LogEventStore.class);
        assertThat(commands).isNotNull();
    }

    @Test
    void one_unit_of_work_is_one_commit_with_a_receipt_and_sealed_texts_open_for_a_reader() {
        String person = "person-1";
        Receipt receipt = publish(person, registered(person, "Người Giả Định")).orElseThrow();

        List<Recorded<Event>> stream = history.stream(person);
        assertThat(stream).hasSize(2);
        assertThat(stream.getLast().position()).isEqualTo(receipt.position());
        assertThat(history.commitAt(receipt.position())).isEqualTo(stream);
        assertThat(history.receipt(receipt.position())).isEqualTo(receipt);
        assertThat(stream.getFirst().by()).isEqualTo("officer");
        assertThat(stream.getFirst().role()).isEqualTo("officer");

        PersonRegistered stored = (PersonRegistered) stream.getFirst().event();
        assertThat(stored.name()).isInstanceOf(Confidential.Closed.class);
        assertThat(vault.open(stored.name())).isEqualTo(new Disclosed.Text("Người Giả Định"));

        keys.shred(person, "asked for by the person");
        assertThat(vault.open(stored.name())).isInstanceOf(Disclosed.Erased.class);
        assertThat(history.stream(person)).isEqualTo(stream);
    }

    @Test
    void who_waits_at_the_end_is_woken() throws Exception {
        try (var stream = events.openStream(events.createHeadToken())) {
            WaitingReader reader = WaitingReader.at(stream);
            publish("person-2", registered("person-2", "Người Giả Định"));
            reader.assertWoken();
            assertThat(stream.nextAvailable().getPayload()).isInstanceOf(PersonRegistered.class);
        }
    }

    private Optional<Receipt> publish(String stream, Event event) {
        var work = DefaultUnitOfWork.startAndGet(new GenericEventMessage<>("test"));
        Map<String, String> by = Map.of(Attribution.BY, "officer", Attribution.ROLE, "officer");
        events.publish(
                new GenericDomainEventMessage<>("person", stream, 0, event, by),
                new GenericDomainEventMessage<>(
                        "person", stream, 1, new ErasureRequested("law", Confidential.of("why"), "officer", null, null), by));
        work.commit();
        return Receipts.of(work);
    }

    private static PersonRegistered registered(String id, String name) {
        return new PersonRegistered(
                id, "75-2024-0001", "75", LocalDate.parse("2024-05-01"), Confidential.of(name), 1980, null, null, null, null, null);
    }
}
