package vigil.bench.office;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** What the heap really holds while work goes on: its use right after full collections, one at every twentieth of the work. */
final class HeapMarks {

    private static final int MARKS = 20;

    private final List<Long> held = new ArrayList<>();

    /** Takes the next mark when so much of the work is done that it is due. */
    void at(long done, long all) {
        if (held.size() < MARKS && done * MARKS >= all * (held.size() + 1L)) held.add(held());
    }

    private static long held() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    /** Megabytes: the most while the first half was done, and while the second half was. */
    String halves() {
        return most(held.subList(0, held.size() / 2)) + " " + most(held.subList(held.size() / 2, held.size()));
    }

    private static long most(List<Long> marks) {
        return marks.stream().mapToLong(Long::longValue).max().orElse(0);
    }
}
