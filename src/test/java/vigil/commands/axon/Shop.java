package vigil.commands.axon;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Locale;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import vigil.commands.AccessRefused;
import vigil.commands.Answer;
import vigil.commands.CommandDesk;
import vigil.commands.Leave;
import vigil.commands.Numbering;
import vigil.commands.Order;
import vigil.commands.Preparation;
import vigil.commands.RequestAnswered;
import vigil.commands.Scope;
import vigil.eventlog.EventHistory;
import vigil.ground.OfficeClock;
import vigil.kernel.Actor;
import vigil.kernel.Command;
import vigil.kernel.Role;
import vigil.security.Rights;
import vigil.testing.TestLog;
import vigil.testing.jar.Jar;
import vigil.testing.jar.Jar.PourOver;
import vigil.testing.jar.Jar.PutIn;
import vigil.testing.jar.Jar.PutUp;

/** One node that keeps jars on a log, put together as the server does it. */
final class Shop {

    static final Actor OFFICER = Actor.of("lan", Role.OFFICER);
    static final Actor LEADER = Actor.of("minh", Role.LEADER);
    static final Actor AUDITOR = Actor.of("thu", Role.AUDITOR);

    final EventHistory log;
    final EventStore store;
    final CommandDesk desk;
    final Scope scope;
    final Refusals refusals;

    /** What the log must know: the jars' events, and the trace of keyed requests. */
    static TestLog logOn(MongoDatabase database) {
        return TestLog.plain(database, TestLog.json(Jar.JarEvent.class, RequestAnswered.class, AccessRefused.class));
    }

    Shop(TestLog log) {
        this.log = log.history();
        this.store = log.store();
        var bus = SimpleCommandBus.builder().build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(new AttributionOfOrders()));
        var clock = OfficeClock.real();
        var rights = new Rights();
        var requests = new Requests(store, this.log);
        this.refusals = new Refusals(store, clock);
        var offers = new Offers(
                new States(List.of(new Jar()), store, this.log),
                new Offers.Sight(rights, Leave.NONE, refusals),
                clock);
        new CommandAdapter(
                new Repositories(List.of(new Jar()), store),
                new Preparations(List.of(new Pouring())),
                requests,
                new CommandAdapter.Surroundings(bus, rights, clock, offers, List.of()));
        this.scope = offers;
        this.desk = new AxonCommandDesk(bus, new NextNumber(store, List.of(new JarNumbers())), requests, offers);
    }

    static Actor provincial(String province) {
        return new Actor("province-" + province, Role.PROVINCIAL, province);
    }

    Answer putUp(String province) {
        return desk.give(Order.of(new PutUp(province), null, OFFICER));
    }

    Answer putIn(String jar, int coins) {
        return desk.give(Order.of(new PutIn(coins), jar, OFFICER));
    }

    static Order keyed(Command command, String jar, String key) {
        return new Order(command, jar, OFFICER, null, key, Integer.toHexString(command.hashCode()));
    }

    /** Jars are numbered within their province. */
    private static final class JarNumbers implements Numbering {

        @Override
        public boolean opens(Command command) {
            return command instanceof PutUp;
        }

        @Override
        public String series(Command command) {
            return ((PutUp) command).province() + "-";
        }

        @Override
        public String name(String series, long running) {
            return series + String.format(Locale.ROOT, "%04d", running);
        }
    }

    /** What is poured out of one jar is put into the other, in the same commit. */
    private static final class Pouring implements Preparation {

        @Override
        public boolean concerns(Command command) {
            return command instanceof PourOver;
        }

        @Override
        public Prepared prepare(Command command, String stream, Actor by) {
            PourOver over = (PourOver) command;
            return new Prepared(over, List.of(new Beside(over.into(), new PutIn(over.coins()))));
        }
    }
}
