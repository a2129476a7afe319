package vigil.projections;

import java.util.List;

/** How far the read models are behind the log; shown on every page and asked by health checks. */
public interface Freshness {

    /** The state of all read models now. */
    Overview overview();

    /**
     * All read models beside the log.
     *
     * @param head position of the newest event, {@code -1} while the log is empty
     */
    record Overview(long head, List<Mark> marks) {

        /** Whether every read model shows everything the log holds. */
        public boolean complete() {
            return marks.stream().allMatch(mark -> mark.completeTo() >= head);
        }

        /** Position up to which all read models are complete. */
        public long completeTo() {
            return marks.stream().mapToLong(Mark::completeTo).min().orElse(head);
        }
    }

    /**
     * One read model.
     *
     * @param stopped whether a defect keeps it from going on; it tries again, but somebody should look
     */
    record Mark(String projection, long completeTo, boolean stopped) {}
}
