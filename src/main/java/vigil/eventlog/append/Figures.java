package vigil.eventlog.append;

/**
 * What an appender has done since the server started.
 *
 * @param waiting commits in its queue now
 * @param batches decided or on their way
 * @param commits in those batches
 * @param retries batches sent once more because nobody knew what had become of them
 * @param renumberings batches given new numbers because another server was first
 */
public record Figures(int waiting, long batches, long commits, long retries, long renumberings) {}
