package vigil.people;

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
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vigil.kernel.Names;
import vigil.people.PersonEvent.ErasureApproved;
import vigil.vault.KeyStore;

/**
 * Destroys a person's key once two people have agreed to it. It follows the log with a token of its own, so that a stop
 * between the agreement and the destruction is caught up with; destroying twice changes nothing.
 */
@Component
final class ForgetsErasedPersons implements SmartLifecycle {

    private static final String NAME = "forget-erased-persons";

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().name(NAME + "-", 0).daemon().factory());
    private final PooledStreamingEventProcessor processor;
    private volatile boolean running;

    ForgetsErasedPersons(KeyStore keys, StreamableMessageSource<TrackedEventMessage<?>> log, TokenStore tokens) {
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
            keys.shred(event.getAggregateIdentifier(), Names.of(ErasureApproved.class) + " " + event.getIdentifier());
        }
    }

    @Override
    public void start() {
        processor.start();
        running = true;
    }

    @Override
    public void stop() {
        processor.shutDown();
        threads.shutdownNow();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
