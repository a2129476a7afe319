package vigil.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Autowired;
import vigil.accounts.AccountEvent;
import vigil.accounts.AccountEvent.AccountDisabled;
import vigil.accounts.AccountEvent.AccountEnabled;
import vigil.accounts.AccountEvent.AccountOpened;
import vigil.documents.UploadFault;
import vigil.documents.UploadRefused;
import vigil.eventlog.Attribution;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.kernel.Role;
import vigil.projections.Projection;

/** The whole office with all stories told to it, and what no story tells, so that every read model of the product has documents. */
public abstract class EverythingTold extends ToldOffice {

    private static final String ACCOUNT = "example-1";
    private static final Map<String, String> BY = Map.of(Attribution.BY, "admin", Attribution.ROLE, "administrator");

    /** Every read model there is. */
    @Autowired
    protected List<Projection<?>> projections;

    @Autowired
    private EventStore store;

    /** Tells it, once for all tests of this office, and gives the log. */
    protected List<Recorded<Event>> told() {
        tellStories();
        if (history.stream(ACCOUNT).isEmpty()) whatNoStoryTells();
        return history.after(-1, Integer.MAX_VALUE);
    }

    /** The numbers of all cases. */
    protected List<String> numbers() {
        return as("officer").get("/api/accidents", "Vigil-Wait-For", Long.toString(history.head())).expect(200)
                .json().at("/entries").valueStream().map(entry -> entry.get("number").asString()).toList();
    }

    /** Emergencies, alarms and who saw them, samples, accounts, files that were refused. */
    private void whatNoStoryTells() {
        List<String> numbers = numbers();
        String foreign = numbers.stream().skip(1).filter(number -> !number.startsWith("75")).findFirst().orElseThrow();
        as("province-75").post("/api/accidents/" + foreign + "/break-glass", "{\"reason\":\"Bệnh viện cần tìm thân nhân\"}").expect(200);
        as("auditor").post("/api/audit/samples", "{\"year\":2024,\"size\":1,\"seed\":\"20261120\"}").expect(201);
        happened(ACCOUNT, new AccountOpened(ACCOUNT, Role.OFFICER, null, null, null, false), new AccountDisabled());
        happened("example-2", new AccountOpened("example-2", Role.AUDITOR, null, null, null, false), new AccountDisabled(), new AccountEnabled());
        store.publish(new GenericEventMessage<>(new UploadRefused(foreign, UploadFault.INFECTED, "x", "0".repeat(64), 3), BY));
        Awaitility.await().until(() -> alarms().size() > 0);
        as("dpo").post("/api/alarms/" + alarms().get(0) + "/seen", "").expect(204);
    }

    private void happened(String account, AccountEvent... events) {
        List<GenericDomainEventMessage<AccountEvent>> messages = new ArrayList<>();
        for (AccountEvent event : events) messages.add(new GenericDomainEventMessage<>("account", account, messages.size(), event, BY));
        store.publish(messages);
    }

    private List<String> alarms() {
        return as("dpo").get("/api/alarms").expect(200).json().at("/alarms").valueStream().map(one -> one.get("alarm").asString()).toList();
    }
}
