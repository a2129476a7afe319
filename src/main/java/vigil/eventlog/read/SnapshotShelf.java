package vigil.eventlog.read;

import java.util.Optional;
import vigil.eventlog.format.Entry;

/** Keeps the newest snapshots of streams; losing them costs time only. */
public interface SnapshotShelf {

    /** For a log without snapshots: a case of the usual length is folded sooner than a shelf is asked; docs/performance.md has the numbers. */
    SnapshotShelf NONE = new SnapshotShelf() {
        @Override
        public void keep(Entry snapshot) {
            throw new UnsupportedOperationException("no snapshots are kept");
        }

        @Override
        public Optional<Entry> newest(String stream) {
            return Optional.empty();
        }
    };

    /** Keeps a snapshot, unless a newer one is there. */
    void keep(Entry snapshot);

    /** The snapshot with the highest sequence. */
    Optional<Entry> newest(String stream);
}
