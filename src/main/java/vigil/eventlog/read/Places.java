package vigil.eventlog.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vigil.eventlog.format.Commit;
import vigil.eventlog.format.Entry;

/** For every stream the commits that hold its events; grows at the end only. */
final class Places {

    private final Map<String, OfStream> streams = new HashMap<>();
    private int size;

    /** The commits of one stream: where each begins, and the last sequence it holds. */
    private record OfStream(Numbers starts, Numbers lastSequences) {}

    void add(Commit commit) {
        for (Entry entry : commit.body().entries()) {
            if (entry.alone()) continue;
            OfStream stream =
                    streams.computeIfAbsent(entry.stream(), name -> new OfStream(new Numbers(), new Numbers()));
            if (stream.starts.last() == commit.position()) {
                stream.lastSequences.raiseLast(entry.sequence());
            } else {
                stream.starts.add(commit.position());
                stream.lastSequences.add(entry.sequence());
                size++;
            }
        }
    }

    List<Long> of(String stream, long sequence, int limit) {
        OfStream found = streams.get(stream);
        return found == null ? List.of() : found.starts.slice(found.lastSequences.firstNotBelow(sequence), limit);
    }

    int size() {
        return size;
    }

    void clear() {
        streams.clear();
        size = 0;
    }

    /** Ascending numbers. */
    private static final class Numbers {

        private long[] values = new long[2];
        private int count;

        void add(long value) {
            if (count == values.length) values = Arrays.copyOf(values, count * 2);
            values[count++] = value;
        }

        long last() {
            return count == 0 ? -1 : values[count - 1];
        }

        void raiseLast(long value) {
            values[count - 1] = Math.max(values[count - 1], value);
        }

        int firstNotBelow(long value) {
            int index = Arrays.binarySearch(values, 0, count, value);
            return index < 0 ? -index - 1 : index;
        }

        List<Long> slice(int from, int limit) {
            int to = (int) Math.min(count, (long) from + limit);
            List<Long> slice = new ArrayList<>(Math.max(0, to - from));
            for (int i = from; i < to; i++) slice.add(values[i]);
            return slice;
        }
    }
}
