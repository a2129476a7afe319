package vigil.eventlog.format;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vigil.eventlog.CommitRejected;

/**
 * Events that will be one commit, hashed, but without a place in the log yet.
 *
 * @param id made once; survives every retry and renumbering
 * @param leaves hash of each entry
 * @param root over the leaves
 * @param size rough size in bytes
 * @param latest newest event time, microseconds
 */
public record Prepared(UUID id, List<Entry> entries, List<Hash> leaves, Hash root, long size, long latest) {

    /** Most events of one commit. */
    public static final int MOST_EVENTS = 1000;

    /** Most bytes of one commit. */
    public static final long MOST_BYTES = 8L << 20;

    private static final long OVERHEAD = 200;

    /**
     * Hashes entries once, before they queue.
     *
     * @throws CommitRejected there are too many, or they are too large
     */
    public static Prepared of(List<Entry> entries) {
        if (entries.isEmpty()) throw new IllegalArgumentException("a commit has at least one event");
        if (entries.size() > MOST_EVENTS) {
            throw new CommitRejected("a commit has at most " + MOST_EVENTS + " events, not " + entries.size());
        }
        if (entries.stream().anyMatch(Entry::halved)) {
            throw new CommitRejected("a text ends or begins with half a character (a lone surrogate)");
        }
        List<Hash> leaves = entries.stream().map(Entry::leaf).toList();
        long size = entries.stream().mapToLong(Prepared::size).sum();
        if (size > MOST_BYTES) throw new CommitRejected("a commit has at most 8 MB, not " + size + " bytes");
        long latest = entries.stream().mapToLong(Entry::time).max().getAsLong();
        return new Prepared(UUID.randomUUID(), List.copyOf(entries), leaves, Hashing.root(leaves), size, latest);
    }

    /** The first entry whose place in its stream, or whose id, an earlier one of the same commit has: no index sees that. */
    public Optional<Entry> repeated() {
        Set<Place> places = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (Entry entry : entries) {
            boolean newPlace = places.add(new Place(entry.stream(), entry.sequence()));
            boolean newId = ids.add(entry.id());
            if (!newPlace || !newId) return Optional.of(entry);
        }
        return Optional.empty();
    }

    private static long size(Entry entry) {
        return OVERHEAD + 3L * entry.stream().length() + 2L * (entry.payload().length() + entry.metadata().length());
    }

    private record Place(String stream, long sequence) {}
}
