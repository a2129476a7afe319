package vigil.eventlog.notary;

/** Elects the one server that works; an optimisation only: what two do at once is the same work twice. */
public interface Lease {

    /** Whether this server is elected now; asks, and stays elected, as often as it is called. */
    boolean mine();

    /** Lets another server be elected at once. */
    void release();

    /** Where there is only one server. */
    record Always() implements Lease {

        @Override
        public boolean mine() {
            return true;
        }

        @Override
        public void release() {
            // nobody waits for it
        }
    }
}
