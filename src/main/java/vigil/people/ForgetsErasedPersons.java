package vigil.people;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vigil.eventlog.EventHistory;
import vigil.ground.Trouble.Patiently;
import vigil.kernel.Event;
import vigil.kernel.Names;
import vigil.kernel.Recorded;
import vigil.people.PersonEvent.ErasureApproved;
import vigil.vault.KeyStore;

/**
 * Destroys a person's key once two people have agreed to it. It follows the log with a token of its own, so that a stop
 * between the agreement and the destruction is caught up with; destroying twice changes nothing.
 *
 * <p>Before the server answers anybody, every erasure is carried out again that the log holds after the position the key store
 * remembers: an older copy of the keys remembers an older position, so bringing it back brings nobody back.
 */
@Component
final class ForgetsErasedPersons implements SmartLifecycle, DisposableBean {

    private static final String NAME = "forget-erased-persons";
    private static final int PAGE = 1_000;

    /** The web server begins to listen in a much later phase. */
    private static final int BEFORE_EVERYBODY_ELSE = 0;


    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().name(NAME + "-", 0).daemon().factory());
    private final PooledStreamingEventProcessor processor;
    private final KeyStore keys;
    private final EventHistory history;
    private volatile boolean running;

    ForgetsErasedPersons(
            KeyStore keys,
            EventHistory history,
            StreamableMessageSource<TrackedEventMessage<?>> log,
            TokenStore tokens) {
        this.keys = keys;
        this.history = history;
        this.processor = PooledStreamingEventProcessor.builder()
                .name(NAME)
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(new Shredder(keys))
                        .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                        .build())
                .messageSource(log)
                .tokenStore(tokens)
                .transactionManager(NoTransactionManager.instance())
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .initialSegmentCount(1)
                .initialToken(StreamableMessageSource::createTailToken)
                .build();
    }

    /** Apart from the bean, so that only this processor hears of the event. */
    private record Shredder(KeyStore keys) {

        /** The reason kept with the destroyed key is the event that decided it; it names nobody. */
        @EventHandler
        void react(ErasureApproved approved, DomainEventMessage<?> event) {
            destroy(keys, event.getAggregateIdentifier(), event.getIdentifier(), approved);
        }
    }

    private static void destroy(KeyStore keys, String person, String eventId, ErasureApproved approved) {
        approved.owners(person).forEach(owner -> keys.shred(owner, reason(eventId)));
    }

    private static String reason(String eventId) {
        return Names.of(ErasureApproved.class) + " " + eventId;
    }

    /** Carries out what the key store has not followed yet. */
    void catchUp() {
        long done = keys.forgottenTo();
        for (List<Recorded<Event>> page = history.after(done, PAGE); !page.isEmpty(); page = history.after(done, PAGE)) {
            page.forEach(recorded -> {
                if (!(recorded.event() instanceof ErasureApproved approved)) return;
                destroy(keys, recorded.stream(), recorded.eventId(), approved);
            });
            done = page.getLast().position();
        }
        keys.rememberForgottenTo(done);
    }

    @Override
    public int getPhase() {
        return BEFORE_EVERYBODY_ELSE;
    }

    @Override
    public void start() {
        Patiently.run("carry out erasures again", this::catchUp);
        processor.start();
        running = true;
    }

    @Override
    public void stop() {
        processor.shutDown();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** A stopped server may be started again; its threads end with it. */
    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
