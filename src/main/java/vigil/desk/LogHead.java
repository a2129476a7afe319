package vigil.desk;

import org.jspecify.annotations.Nullable;

/**
 * The end of the log.
 *
 * @param position of the newest event, {@code -1} while the log is empty
 * @param sha256 link hash of the newest commit; whoever keeps it can show later that nothing before it was changed
 */
public record LogHead(long position, @Nullable String sha256) {}
