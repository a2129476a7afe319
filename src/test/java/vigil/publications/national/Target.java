package vigil.publications.national;

import vigil.publications.Totals;

/** The counts that a span of months must have; what was not printed is chosen, so that everything adds up. */
final class Target {

    /** The share of the severely injured without a contract, where it was not printed. */
    private static final int ONE_IN = 9;

    private Target() {}

    static Totals of(Printed.Row row) {
        long deathsWithout = row.deathsWithout() == null ? row.fatalWithout() + 7 : row.deathsWithout();
        long severeWithout = row.severeWithout() == null ? row.severe() / ONE_IN : row.severeWithout();
        return new Totals(
                row.accidents(),
                row.victims(),
                row.fatalWith(),
                row.fatalWithout(),
                row.deaths() - deathsWithout,
                deathsWithout,
                row.severe() - severeWithout,
                severeWithout);
    }

    /** What is left for the second half. */
    static Totals rest(Totals year, Totals half) {
        return new Totals(
                year.accidents() - half.accidents(),
                year.victims() - half.victims(),
                year.fatalWithContract() - half.fatalWithContract(),
                year.fatalWithoutContract() - half.fatalWithoutContract(),
                year.deathsWithContract() - half.deathsWithContract(),
                year.deathsWithoutContract() - half.deathsWithoutContract(),
                year.severeWithContract() - half.severeWithContract(),
                year.severeWithoutContract() - half.severeWithoutContract());
    }
}
