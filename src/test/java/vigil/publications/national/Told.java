package vigil.publications.national;

import java.util.List;
import java.util.function.Supplier;

/** What a process that measures itself says to whoever started it: a line for each number. */
final class Told {

    private Told() {}

    static void say(String what, long number) {
        System.out.println(what + "=" + number);
        System.out.flush();
    }

    /** Microseconds that a piece of work takes. */
    static <T> long timed(Supplier<T> work) {
        long begin = System.nanoTime();
        var unused = work.get();
        return (System.nanoTime() - begin) / 1_000;
    }

    static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    /** Milliseconds since a {@link System#nanoTime()}. */
    static long since(long begin) {
        return (System.nanoTime() - begin) / 1_000_000;
    }
}
