package vigil.publications;

/**
 * The counts of the national table; "with contract" and "without" always add up.
 *
 * @param accidents all of them, light ones too
 * @param victims all of them
 */
public record Totals(
        long accidents,
        long victims,
        long fatalWithContract,
        long fatalWithoutContract,
        long deathsWithContract,
        long deathsWithoutContract,
        long severeWithContract,
        long severeWithoutContract) {

    public static final Totals NONE = new Totals(0, 0, 0, 0, 0, 0, 0, 0);

    /** Accidents with at least one death. */
    public long fatal() {
        return fatalWithContract + fatalWithoutContract;
    }

    public long deaths() {
        return deathsWithContract + deathsWithoutContract;
    }

    /** Severely injured people. */
    public long severe() {
        return severeWithContract + severeWithoutContract;
    }

    public Totals plus(Totals other) {
        return new Totals(
                accidents + other.accidents,
                victims + other.victims,
                fatalWithContract + other.fatalWithContract,
                fatalWithoutContract + other.fatalWithoutContract,
                deathsWithContract + other.deathsWithContract,
                deathsWithoutContract + other.deathsWithoutContract,
                severeWithContract + other.severeWithContract,
                severeWithoutContract + other.severeWithoutContract);
    }

    /** Every count that can stand in a difference, by the name it has in tables and addresses. */
    public long of(Measure measure) {
        return switch (measure) {
            case ACCIDENTS -> accidents;
            case VICTIMS -> victims;
            case FATAL -> fatal();
            case FATAL_WITH_CONTRACT -> fatalWithContract;
            case FATAL_WITHOUT_CONTRACT -> fatalWithoutContract;
            case DEATHS -> deaths();
            case DEATHS_WITH_CONTRACT -> deathsWithContract;
            case DEATHS_WITHOUT_CONTRACT -> deathsWithoutContract;
            case SEVERE -> severe();
            case SEVERE_WITH_CONTRACT -> severeWithContract;
            case SEVERE_WITHOUT_CONTRACT -> severeWithoutContract;
        };
    }

    /** What is counted, in the order of the national notice. */
    public enum Measure {
        ACCIDENTS,
        VICTIMS,
        FATAL,
        FATAL_WITH_CONTRACT,
        FATAL_WITHOUT_CONTRACT,
        DEATHS,
        DEATHS_WITH_CONTRACT,
        DEATHS_WITHOUT_CONTRACT,
        SEVERE,
        SEVERE_WITH_CONTRACT,
        SEVERE_WITHOUT_CONTRACT
    }
}
