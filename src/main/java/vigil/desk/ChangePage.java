package vigil.desk;

import java.util.List;

/**
 * A piece of the change feed.
 *
 * @param next what to ask for as {@code after} next time; further than the last event when others were out of scope
 * @param head position of the newest event of the log
 */
public record ChangePage(List<Change> events, long next, long head) {}
