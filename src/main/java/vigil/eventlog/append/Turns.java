package vigil.eventlog.append;

/**
 * Whose turn it is to write, where several servers want to. Only politeness: who does not wait, or waits wrongly, costs time
 * and never safety.
 */
public interface Turns {

    /** Everybody writes whenever they want. */
    Turns RACING = new Turns() {
        @Override
        public void await() {}

        @Override
        public void beaten() {}
    };

    /** Waits a bounded while for this server's turn, before a batch is numbered. */
    void await();

    /** Another server was first. */
    void beaten();
}
