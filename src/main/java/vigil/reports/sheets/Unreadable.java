package vigil.reports.sheets;

import java.util.List;

/** A file that cannot be taken in; all that is wrong with it, as far as that could be told. */
public final class Unreadable extends RuntimeException {

    private final transient List<Fault> faults;

    public Unreadable(List<Fault> faults) {
        super(faults.size() + " faults", null, false, false);
        this.faults = List.copyOf(faults);
    }

    /** The whole file is not what it should be. */
    static Unreadable because(String key, Object... details) {
        return new Unreadable(List.of(Fault.ofFile(key, details)));
    }

    /** In the order of the rows. */
    public List<Fault> faults() {
        return faults;
    }
}
