package vigil.bench;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vigil.eventlog.append.Appender;
import vigil.eventlog.format.Entry;
import vigil.eventlog.format.Prepared;
import vigil.testing.TestLog;

/**
 * Makes a log long through its own appender: many who each tell one case after the other, one event in one commit, so that
 * the appender's batches are full and neighbours in the log belong to different cases.
 */
final class Filling {

    private static final int TELLERS = 256;

    private final List<Iterator<Entry>> tellers;

    /** @param cases gives the events of the next case, to several threads */
    Filling(Supplier<List<Entry>> cases) {
        this.tellers = IntStream.range(0, TELLERS)
                .mapToObj(i -> Stream.generate(cases).flatMap(List::stream).iterator())
                .toList();
    }

    /** Appends until the log has so many events; cases that are open then go on the next time. */
    void until(long events, TestLog log) {
        long there = log.log().newest().map(commit -> commit.next()).orElse(0L);
        AtomicLong left = new AtomicLong(events - there);
        long begin = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (Iterator<Entry> teller : tellers) all.add(threads.submit(() -> tell(teller, left, log.appender())));
            for (Future<?> each : all) each.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("the log could not be filled", e);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf("%,d events in the log, %,.0f a second%n", events, (events - there) / seconds);
    }

    private static void tell(Iterator<Entry> teller, AtomicLong left, Appender appender) {
        while (left.decrementAndGet() >= 0) appender.append(Prepared.of(List.of(teller.next())));
    }
}
