package vigil.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What a phase measured: how many a second, and the times of single operations in nanoseconds, ascending. */
record Figures(double perSecond, long[] sorted) {

    static Figures of(long nanos, long[] times) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return new Figures(times.length * 1e9 / nanos, sorted);
    }

    double median() {
        return at(0.5);
    }

    double p99() {
        return at(0.99);
    }

    private double at(double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * share))];
    }

    /** The middle of what several rounds say. */
    static double middle(List<Figures> rounds, ToDoubleFunction<Figures> what) {
        return middle(rounds.stream().mapToDouble(what).toArray());
    }

    static double middle(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** The middle of the rounds' ratios: what disturbs a round disturbs both of its sides. */
    static double ratio(List<Figures> mine, List<Figures> others, ToDoubleFunction<Figures> what) {
        double[] ratios = new double[mine.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = what.applyAsDouble(mine.get(i)) / what.applyAsDouble(others.get(i));
        }
        return middle(ratios);
    }

    static String rate(double perSecond) {
        return String.format(Locale.ROOT, "%,.0f/s", perSecond);
    }

    static String millis(double nanos) {
        return String.format(Locale.ROOT, "%.2f ms", nanos / 1e6);
    }
}
