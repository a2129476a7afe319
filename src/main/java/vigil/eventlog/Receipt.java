package vigil.eventlog;

import java.time.Instant;

/**
 * The log's acknowledgement of one commit.
 *
 * @param position of the commit's last event; a read model complete to it shows the whole commit
 * @param sha256 link hash of the commit, lower-case hex
 * @param recordedAt when the commit's last event was recorded, by the office's clock
 */
public record Receipt(long position, String sha256, Instant recordedAt) {}
