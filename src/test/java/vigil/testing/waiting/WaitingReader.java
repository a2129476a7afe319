package vigil.testing.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.axonframework.common.stream.BlockingStream;
import vigil.eventlog.EventHistory;
import vigil.eventlog.read.Doorbell;

/**
 * A thread that has seen the end of the log and waits there. It looks again only when the doorbell rings or its time is over,
 * and its time is so long that coming back before half of it can be the work of a ring alone.
 */
public final class WaitingReader {

    private static final Duration TIME = Duration.ofSeconds(40);

    private final FutureTask<Boolean> waiting;

    private WaitingReader(FutureTask<Boolean> waiting) {
        this.waiting = waiting;
    }

    /** Returns when the reader has looked, has found nothing and waits. */
    public static WaitingReader at(BlockingStream<?> stream) {
        return waiting(() -> stream.hasNextAvailable((int) TIME.toSeconds(), TimeUnit.SECONDS));
    }

    /** The same for a reading. */
    public static WaitingReader at(EventHistory.Reading reading) {
        return waiting(() -> {
            long end = System.nanoTime() + TIME.toNanos();
            while (reading.more(1).isEmpty()) { // it may have rung for what was read already
                long left = end - System.nanoTime();
                if (left <= 0) return false;
                reading.awaitMore(left);
            }
            return true;
        });
    }

    private static WaitingReader waiting(Callable<Boolean> reader) {
        FutureTask<Boolean> waiting = new FutureTask<>(reader);
        Thread thread = Thread.ofPlatform().name("waiting-reader").daemon().start(waiting);
        Awaitility.await().pollInterval(Duration.ofMillis(5)).until(() -> waitsForTheBell(thread));
        return new WaitingReader(waiting);
    }

    private static boolean waitsForTheBell(Thread thread) {
        return thread.getState() == Thread.State.TIMED_WAITING
                && Arrays.stream(thread.getStackTrace())
                        .anyMatch(call -> call.getClassName().equals(Doorbell.class.getName()) && call.getMethodName().equals("await"));
    }

    /** Fails unless there is something to read and a ring, not the end of its time, has told the reader. */
    public void assertWoken() {
        assertThat(waiting).as("the reader, long before its time is over").succeedsWithin(TIME.dividedBy(2)).isEqualTo(true);
    }
}
