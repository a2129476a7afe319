package vigil.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vigil.eventlog.Attribution;
import vigil.eventlog.EventFamily;
import vigil.eventlog.EventHistory;
import vigil.kernel.Confidential;
import vigil.people.PersonEvent.*;
import vigil.testing.TestDatabase;
import vigil.vault.Disclosed;
import vigil.vault.KeyStore;
import vigil.vault.Vault;

/** A person whose erasure was approved is forgotten by the log's own readers; others are not. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class ForgetsErasedPersonsTest {

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan({"vigil.ground", "vigil.eventlog", "vigil.vault"})
    @Import(ForgetsErasedPersons.class)
    static class LogAndForgetting {

        @Bean
        EventFamily eventsOfPersons() {
            return new EventFamily(PersonEvent.class);
        }
    }

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry properties) {
        Path folder = TestDatabase.folder("forgetting");
        properties.add("vigil.data", folder::toString);
    }

    @Autowired
    private EventStore events;

    @Autowired
    private EventHistory history;

    @Autowired
    private KeyStore keys;

    @Autowired
    private ForgetsErasedPersons forgets;

    @Autowired
    private MongoClient client;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private Vault vault;

    @Test
    void a_person_is_forgotten_when_erasure_is_approved() throws InterruptedException {
        publish("person-kept", registered("person-kept"), refused());
        publish("person-forgotten", registered("person-forgotten"), approved());
        Awaitility.await().until(() -> keys.state("person-forgotten") == KeyStore.State.SHREDDED);

        assertThat(vault.open(nameOf("person-forgotten"))).isInstanceOf(Disclosed.Erased.class);
        assertThat(vault.open(nameOf("person-kept"))).isEqualTo(new Disclosed.Text("Người giả định"));
        assertThat(keys.state("person-kept")).isEqualTo(KeyStore.State.ACTIVE);
    }

    @Test
    void an_older_copy_of_the_keys_brings_nobody_back() throws InterruptedException {
        publish("person-gone", registered("person-gone"), refused());
        var store = client.getDatabase(database.getName() + "_keys").getCollection("keys");
        Document yesterday = store.find(Filters.eq("_id", "person-gone")).first();
        events.publish(new GenericDomainEventMessage<>(
                "person", "person-gone", 2, approvedWith("75-2024-0001~0"), Map.of(Attribution.BY, "dpo", Attribution.ROLE, "data-protection")));
        Awaitility.await().until(() -> keys.state("person-gone") == KeyStore.State.SHREDDED);

        store.replaceOne(Filters.eq("_id", "person-gone"), yesterday);
        store.deleteOne(Filters.eq("_id", "75-2024-0001~0"));
        keys.rememberForgottenTo(-1);
        assertThat(keys.state("person-gone")).isEqualTo(KeyStore.State.ACTIVE);
        forgets.catchUp();
        assertThat(keys.state("person-gone")).isEqualTo(KeyStore.State.SHREDDED);
        assertThat(keys.state("75-2024-0001~0")).as("an early text that named the person").isEqualTo(KeyStore.State.SHREDDED);
        assertThat(vault.open(nameOf("person-gone"))).isInstanceOf(Disclosed.Erased.class);
        assertThat(keys.forgottenTo()).isEqualTo(history.head());
        assertThat(forgets.getPhase()).isLessThan(WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE);
    }

    private Confidential nameOf(String person) {
        return ((PersonRegistered) history.stream(person).getFirst().event()).name();
    }

    private void publish(String stream, PersonEvent first, PersonEvent second) {
        var work = DefaultUnitOfWork.startAndGet(new GenericEventMessage<>("test"));
        Map<String, String> by = Map.of(Attribution.BY, "dpo", Attribution.ROLE, "data-protection");
        events.publish(
                new GenericDomainEventMessage<>("person", stream, 0, first, by),
                new GenericDomainEventMessage<>("person", stream, 1, second, by));
        work.commit();
    }

    private static PersonRegistered registered(String id) {
        return new PersonRegistered(
                id, "75-2024-0001", "75", LocalDate.parse("2024-05-01"), Confidential.of("Người giả định"), 1980, null,
                null, null, null, null);
    }

    private static ErasureApproved approved() {
        return new ErasureApproved(Confidential.of("đúng luật").under("75-2024-0001"), "dpo", null);
    }

    private static ErasureApproved approvedWith(String text) {
        return new ErasureApproved(Confidential.of("đúng luật").under("75-2024-0001"), "dpo", List.of(text));
    }

    private static ErasureRefused refused() {
        return new ErasureRefused(Confidential.of("còn lưu").under("75-2024-0001"), "dpo");
    }
}
