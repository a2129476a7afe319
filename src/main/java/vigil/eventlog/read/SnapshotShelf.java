package vigil.eventlog.read;

import java.util.Optional;
import vigil.eventlog.format.Entry;

/** Keeps the newest snapshots of streams; losing them costs time only. */
public interface SnapshotShelf {

    /** Keeps a snapshot, unless a newer one is there. */
    void keep(Entry snapshot);

    /** The snapshot with the highest sequence. */
    Optional<Entry> newest(String stream);
}
