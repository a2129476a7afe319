package vigil.bench;

import java.util.Locale;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the table.
 *
 * @param ratio result by baseline, or a share; {@code NaN} where there is nothing to compare with
 * @param reached {@code null} when nothing is asked for
 */
record Row(
        String measure,
        String result,
        String baseline,
        double ratio,
        String must,
        String aim,
        @Nullable Reached reached) {

    /** How far a row has come. */
    enum Reached {
        AIM,
        MUST,
        MISSED,
        FAILED
    }

    /** A row that could not be measured, with the reason. */
    static Row failed(String measure, String reason) {
        return new Row(measure, reason, "", Double.NaN, "", "", Reached.FAILED);
    }

    /** A row whose ratio should be large: so many times the baseline or more. */
    static Row atLeast(Compared compared, double must, double aim) {
        return of(compared, "≥ " + number(must), number(aim), ratio -> ratio >= must, ratio -> ratio >= aim);
    }

    /** A row whose ratio should be small. */
    static Row atMost(Compared compared, double must, double aim) {
        return of(compared, "≤ " + number(must), number(aim), ratio -> ratio <= must, ratio -> ratio <= aim);
    }

    /** A row that only tells. */
    static Row told(String measure, String result, String baseline) {
        return new Row(measure, result, baseline, Double.NaN, "", "", null);
    }

    /** A row that tells a ratio nobody asked for. */
    static Row told(Compared compared) {
        return new Row(compared.measure(), compared.result(), compared.baseline(), compared.ratio(), "", "", null);
    }

    /** A measure beside its baseline. */
    record Compared(String measure, String result, String baseline, double ratio) {}

    private static Row of(Compared what, String must, String aim, DoublePredicate isMust, DoublePredicate isAim) {
        Reached reached = isAim.test(what.ratio())
                ? Reached.AIM
                : isMust.test(what.ratio()) ? Reached.MUST : Reached.MISSED;
        return new Row(what.measure(), what.result(), what.baseline(), what.ratio(), must, aim, reached);
    }

    static String number(double value) {
        if (Double.isNaN(value)) return "";
        if (value >= 100) return String.format(Locale.ROOT, "%,.0f", value);
        return String.format(Locale.ROOT, value >= 10 ? "%.1f" : "%.2f", value);
    }
}
