package vigil.projections.following;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Makes the processor of a follow-up: one segment, from the beginning of the log, claimed by one node at a time. */
@Component
final class Processors implements DisposableBean {

    private static final int BATCH = 256;
    private static final long LOOK_FOR_FREE_CLAIMS_MS = 2_000;

    private final StreamableMessageSource<TrackedEventMessage<?>> log;
    private final TokenStore tokens;
    private final ScheduledExecutorService coordinators = threads(1, "follow-up-coordinator");
    private final ScheduledExecutorService workers = threads(2, "follow-up-worker");

    Processors(StreamableMessageSource<TrackedEventMessage<?>> log, TokenStore tokens) {
        this.log = log;
        this.tokens = tokens;
    }

    /** A processor that stops at an error, tells what it was, and tries again after a growing while. */
    PooledStreamingEventProcessor processor(String name, EventHandlerInvoker invoker, Consumer<Throwable> failed) {
        return PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(invoker)
                .messageSource(log)
                .tokenStore(tokens)
                .transactionManager(NoTransactionManager.instance())
                .coordinatorExecutor(coordinators)
                .workerExecutor(workers)
                .initialSegmentCount(1)
                .initialToken(StreamableMessageSource::createTailToken)
                .tokenClaimInterval(LOOK_FOR_FREE_CLAIMS_MS)
                .batchSize(BATCH)
                .errorHandler(context -> {
                    failed.accept(context.error());
                    throw new IllegalStateException(name + " stopped", context.error());
                })
                .build();
    }

    @Override
    public void destroy() {
        coordinators.shutdownNow();
        workers.shutdownNow();
    }

    private static ScheduledExecutorService threads(int count, String name) {
        return Executors.newScheduledThreadPool(count, Thread.ofPlatform().name(name + "-", 0).daemon().factory());
    }
}
