package vigil.projections.rebuild;

import java.util.ArrayList;
import java.util.List;
import vigil.projections.RebuildDifference;
import vigil.projections.RebuildReport.Counts;

/** Counts what a comparison finds and hands over the differences page by page, so that no number of them fills the memory. */
final class Tally {

    /** Differences on a page. */
    static final int PAGE = 100;

    private final Pages pages;
    private final List<RebuildDifference> page = new ArrayList<>();
    private Counts counts = new Counts(0, 0, 0, 0, 0);
    private int full;

    /** Takes the pages, numbered from 1. */
    interface Pages {
        void keep(int number, List<RebuildDifference> differences);
    }

    Tally(Pages pages) {
        this.pages = pages;
    }

    void same() {
        counts = new Counts(counts.same() + 1, counts.missing(), counts.extra(), counts.differing(), 0);
    }

    void different(RebuildDifference difference) {
        counts = switch (difference.kind()) {
            case MISSING -> new Counts(counts.same(), counts.missing() + 1, counts.extra(), counts.differing(), 0);
            case EXTRA -> new Counts(counts.same(), counts.missing(), counts.extra() + 1, counts.differing(), 0);
            case DIFFERS -> new Counts(counts.same(), counts.missing(), counts.extra(), counts.differing() + 1, 0);
        };
        page.add(difference);
        if (page.size() == PAGE) flush();
    }

    void moving(int documents) {
        flush();
        counts = new Counts(counts.same(), counts.missing(), counts.extra(), counts.differing(), documents);
    }

    Counts counts() {
        return counts;
    }

    private void flush() {
        if (page.isEmpty()) return;
        pages.keep(++full, List.copyOf(page));
        page.clear();
    }
}
