package vigil.eventlog.tree;

import java.util.ArrayList;
import java.util.List;
import vigil.eventlog.format.Hash;
import vigil.eventlog.format.Hashing;

/**
 * Up to 256 neighbouring hashes of the tree. On level 0 they are leaves, on level <i>n</i> roots of full tiles of the level
 * below. A tile only ever grows at its end; a full one never changes.
 *
 * @param index 0-based place on its level
 * @param hashes from the left, at least one
 */
public record Tile(int level, long index, List<Hash> hashes) {

    /** Hashes of a full tile. */
    public static final int WIDTH = 256;

    public Tile {
        if (level < 0 || index < 0 || hashes.isEmpty() || hashes.size() > WIDTH) {
            throw new IllegalArgumentException("no tile: level " + level + ", index " + index + ", " + hashes.size());
        }
        hashes = List.copyOf(hashes);
    }

    /** Whether it will never change again. */
    public boolean full() {
        return hashes.size() == WIDTH;
    }

    /** How many hashes its level has up to and with this tile. */
    public long end() {
        return index * WIDTH + hashes.size();
    }

    /** Root over a full tile: a hash of the level above. */
    public Hash root() {
        if (!full()) throw new IllegalStateException("only a full tile has a hash on the level above");
        return Hashing.root(hashes);
    }

    /** The same tile with more hashes at its end. */
    Tile with(List<Hash> more) {
        List<Hash> all = new ArrayList<>(hashes);
        all.addAll(more);
        return new Tile(level, index, all);
    }

    /** Whether both say the same as far as both go. */
    public boolean agrees(Tile other) {
        int common = Math.min(hashes.size(), other.hashes.size());
        return hashes.subList(0, common).equals(other.hashes.subList(0, common));
    }

    @Override
    public String toString() {
        return "tile " + level + "/" + index + " (" + hashes.size() + ")";
    }
}
