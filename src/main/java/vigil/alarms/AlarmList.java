package vigil.alarms;

import java.util.List;

/**
 * One page of alarms, the newest first.
 *
 * @param total how many match on all pages
 * @param unseen how many of the asker's alarms nobody of that account has seen yet
 * @param completeTo position up to which the answer is complete
 */
public record AlarmList(List<AlarmView> alarms, long total, long unseen, long completeTo) {}
