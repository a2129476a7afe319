package vigil.reports;

/**
 * Table II of the employer's report; money in thousand đồng.
 *
 * @param daysOff with the days of leave by law
 * @param wages paid during treatment
 * @param compensation or allowance
 */
public record Losses(long daysOff, long medical, long wages, long compensation, long property) {

    public static final Losses NONE = new Losses(0, 0, 0, 0, 0);

    /** The money that the accidents cost, without property. */
    public long cost() {
        return medical + wages + compensation;
    }

    public Losses plus(Losses other) {
        return new Losses(
                daysOff + other.daysOff,
                medical + other.medical,
                wages + other.wages,
                compensation + other.compensation,
                property + other.property);
    }
}
