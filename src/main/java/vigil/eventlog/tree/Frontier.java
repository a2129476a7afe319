package vigil.eventlog.tree;

import java.util.ArrayList;
import java.util.List;
import vigil.eventlog.format.Hash;
import vigil.eventlog.format.Hashing;

/**
 * The root of a growing tree from its leaves alone, one after the other: keeps only the roots of its full subtrees, at most
 * one for each power of two. Not for use by several threads.
 */
public final class Frontier {

    private final List<Hash> subtrees;
    private long size;

    /** The frontier of an empty tree. */
    public Frontier() {
        this(0, List.of());
    }

    /**
     * Goes on where another stopped.
     *
     * @param subtrees roots of the full subtrees, largest first: as many as {@code size} has one bits
     */
    public Frontier(long size, List<Hash> subtrees) {
        if (size < 0 || Long.bitCount(size) != subtrees.size()) {
            throw new IllegalArgumentException(subtrees.size() + " subtrees cannot be a tree of " + size);
        }
        this.size = size;
        this.subtrees = new ArrayList<>(subtrees);
    }

    /** Takes in the next leaf. */
    public void add(Hash leaf) {
        Hash hash = leaf;
        for (long left = size; (left & 1) == 1; left >>>= 1) hash = Hashing.node(subtrees.removeLast(), hash);
        subtrees.add(hash);
        size++;
    }

    /** Number of leaves. */
    public long size() {
        return size;
    }

    /** Roots of the full subtrees, largest first. */
    public List<Hash> subtrees() {
        return List.copyOf(subtrees);
    }

    /** Root over all leaves so far. */
    public Hash root() {
        if (subtrees.isEmpty()) return Hashing.root(List.of());
        Hash root = subtrees.getLast();
        for (int i = subtrees.size() - 2; i >= 0; i--) root = Hashing.node(subtrees.get(i), root);
        return root;
    }
}
