package vigil.duties;

import java.util.List;

/**
 * Duties with the freshness of the answer.
 *
 * @param total how many match on all pages
 * @param completeTo position up to which the answer is complete
 */
public record DutyList(List<DutyView> duties, long total, long completeTo) {}
