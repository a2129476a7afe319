package vigil.commands.axon;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import vigil.accident.AccidentDecider;
import vigil.accident.AccidentEvent;
import vigil.commands.CommandDesk;
import vigil.commands.Leave;
import vigil.commands.Preparation;
import vigil.commands.RequestAnswered;
import vigil.eventlog.EventHistory;
import vigil.ground.OfficeClock;
import vigil.kernel.Decider;
import vigil.law.Law;
import vigil.papers.NumberTaken;
import vigil.security.Rights;
import vigil.testing.SealedInTests;
import vigil.testing.TestLog;
import vigil.vault.Vault;

/** One server that signs papers: its own log on a database, its own desk, its own memory of the books. */
final class SigningNode implements AutoCloseable {

    private static final Law LAW = Law.load();

    final CommandDesk desk;
    final EventHistory history;
    private final TestLog log;
    private final AnnotationConfigApplicationContext papers = new AnnotationConfigApplicationContext();

    SigningNode(MongoDatabase database) {
        this.log = log(database);
        this.history = log.history();
        var store = log.store();
        var clock = OfficeClock.real();
        var deciders = List.<Decider<?, ?, ?>>of(new AccidentDecider(LAW));
        var bus = SimpleCommandBus.builder().build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(new AttributionOfOrders()));
        var rights = new Rights();
        var requests = new Requests(store, history);
        var offers = new Offers(
                new States(deciders, store, history),
                new Offers.Sight(rights, Leave.NONE, new Refusals(store, clock)),
                clock);
        new CommandAdapter(
                new Repositories(deciders, store),
                new Preparations(preparations(clock)),
                requests,
                new CommandAdapter.Surroundings(bus, rights, clock, offers, List.of()));
        this.desk = new AxonCommandDesk(bus, new NextNumber(store, List.of()), requests, offers);
    }

    private List<Preparation> preparations(Clock clock) {
        papers.registerBean(EventHistory.class, () -> history);
        papers.registerBean(Vault.class, SealedInTests::new);
        papers.registerBean(Clock.class, () -> clock);
        papers.registerBean(Law.class, () -> LAW);
        papers.scan(
                "vigil.papers.draft", "vigil.papers.office", "vigil.papers.print", "vigil.papers.signing",
                "vigil.papers.book");
        papers.refresh();
        return papers.getBeanProvider(Preparation.class).orderedStream().toList();
    }

    /** A view of the log that such nodes write. */
    static TestLog log(MongoDatabase database) {
        return TestLog.remembering(
                database,
                TestLog.json(SealedInTests::closed, AccidentEvent.class, NumberTaken.class, RequestAnswered.class));
    }

    @Override
    public void close() {
        papers.close();
        log.close();
    }
}
