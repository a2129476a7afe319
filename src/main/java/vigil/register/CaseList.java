package vigil.register;

import java.util.List;

/**
 * One page of the register.
 *
 * @param total how many cases match on all pages
 * @param completeTo position up to which the list is complete
 */
public record CaseList(List<CaseListEntry> entries, long total, int page, int pageSize, long completeTo) {

    /** How many pages there are, at least one. */
    public int pages() {
        return (int) Math.max(1, (total + pageSize - 1) / pageSize);
    }
}
