package vigil.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.LongStream;

/** Those who do the same again and again, on virtual threads as the server's requests are. */
final class Load {

    private Load() {}

    /** One thing to be done again and again; what it returns counts (a batch counts its documents). */
    interface Work {
        int once() throws Exception;
    }

    /** Lets so many workers do their work for some seconds. */
    static Figures of(int workers, double seconds, IntFunction<Work> work) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch ready = new CountDownLatch(workers);
            CountDownLatch go = new CountDownLatch(1);
            List<Future<long[]>> all = new ArrayList<>();
            long length = (long) (seconds * 1e9);
            for (int i = 0; i < workers; i++) {
                Work own = work.apply(i);
                Callable<long[]> worker = () -> {
                    ready.countDown();
                    go.await();
                    return repeat(own, System.nanoTime() + length);
                };
                all.add(threads.submit(worker));
            }
            ready.await();
            long begin = System.nanoTime();
            go.countDown();
            long[] times = LongStream.empty().toArray();
            List<long[]> parts = new ArrayList<>();
            for (Future<long[]> each : all) parts.add(each.get());
            long nanos = System.nanoTime() - begin;
            times = parts.stream().flatMapToLong(LongStream::of).toArray();
            return Figures.of(nanos, times);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("a worker failed: " + e.getMessage(), e);
        }
    }

    /** Lets several do their work in turn, one operation each, so that noise meets all of them. */
    static List<Figures> inTurn(int times, List<Work> works) {
        long[][] taken = new long[works.size()][times];
        try (ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor()) {
            thread.submit(() -> inTurn(taken, works)).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("a worker failed: " + e.getMessage(), e);
        }
        List<Figures> figures = new ArrayList<>();
        for (long[] each : taken) figures.add(Figures.of(LongStream.of(each).sum(), each));
        return figures;
    }

    private static long inTurn(long[][] taken, List<Work> works) throws Exception {
        for (int i = 0; i < taken[0].length; i++) {
            for (int each = 0; each < works.size(); each++) {
                long begin = System.nanoTime();
                works.get(each).once();
                taken[each][i] = System.nanoTime() - begin;
            }
        }
        return works.size();
    }

    private static long[] repeat(Work work, long until) throws Exception {
        LongStream.Builder times = LongStream.builder();
        long begin = System.nanoTime();
        while (begin < until) {
            int count = work.once();
            long end = System.nanoTime();
            for (int i = 0; i < count; i++) times.add(end - begin);
            begin = end;
        }
        return times.build().toArray();
    }
}
