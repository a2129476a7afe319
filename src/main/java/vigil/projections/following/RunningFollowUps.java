package vigil.projections.following;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vigil.ground.Trouble.Patiently;
import vigil.projections.FollowUp;

/** All follow-ups of the server; each keeps a token of its own in the database, so that a stop loses nothing. */
@Component
final class RunningFollowUps implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RunningFollowUps.class);

    /** While the database is away they cannot give their claims back, and must not keep the server from stopping. */
    private static final Duration TO_END = Duration.ofSeconds(10);

    private final List<PooledStreamingEventProcessor> processors = new ArrayList<>();
    private volatile boolean running;

    RunningFollowUps(ObjectProvider<FollowUp> followUps, Processors processors) {
        followUps.stream().forEach(followUp -> this.processors.add(processors.processor(
                followUp.name(),
                new Batches(followUp.follows(), batch -> batch.forEach(followUp::react)),
                failure -> LOG.warn("{} could not react and is told again soon", followUp.name(), failure))));
    }

    @Override
    public void start() {
        processors.forEach(processor -> Patiently.run("begin to follow the log for " + processor.getName(), processor::start));
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        CompletableFuture<?>[] ends = processors.stream()
                .map(PooledStreamingEventProcessor::shutdownAsync)
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(ends).get(TO_END.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            LOG.warn("Not all follow-ups have ended in {} s; their claims run out by themselves", TO_END.toSeconds());
        } catch (ExecutionException e) {
            LOG.warn("A follow-up did not end as it should", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the read models, which a follow-up may ask. */
    @Override
    public int getPhase() {
        return 1;
    }
}
