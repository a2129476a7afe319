package vigil.eventlog.axon;

import vigil.eventlog.append.Appender;
import vigil.eventlog.append.CommitLog;
import vigil.eventlog.json.EventJson;
import vigil.eventlog.read.SnapshotShelf;
import vigil.eventlog.read.Tips;

/**
 * What Axon's adapters need of the log.
 *
 * @param origin start of the chain
 */
public record Ports(
        CommitLog log, String origin, Appender appender, EventJson json, SnapshotShelf snapshots) {

    Tips tips() {
        return new Tips(log);
    }
}
