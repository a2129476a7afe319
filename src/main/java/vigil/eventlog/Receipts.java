package vigil.eventlog;

import java.util.Optional;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Where a unit of work keeps the receipt of the commit it made: the storage engine puts it, the giver of the command takes
 * it.
 */
public final class Receipts {

    private static final String KEY = Receipt.class.getName();

    private Receipts() {}

    /** Keeps the receipt of what a unit of work has just appended; of several appends the last one's counts. */
    public static void put(UnitOfWork<?> work, Receipt receipt) {
        work.root().resources().put(KEY, receipt);
    }

    /** The receipt, once something was appended. */
    public static Optional<Receipt> of(UnitOfWork<?> work) {
        return Optional.ofNullable(work.root().getResource(KEY));
    }
}
