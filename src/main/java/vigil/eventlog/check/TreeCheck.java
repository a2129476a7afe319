package vigil.eventlog.check;

import vigil.eventlog.LogBroken;
import vigil.eventlog.format.Hash;
import vigil.eventlog.tree.Tile;
import vigil.eventlog.tree.TileStore;
import vigil.eventlog.tree.Tree;

/** Compares the kept tree, hash by hash on every level, with the leaves of the log. */
public final class TreeCheck {

    private static final int FORGET_AFTER = 16 * Tile.WIDTH;

    private final TileStore tiles;
    private final long raised;
    private Tree tree;

    /** @param raised number of leaves up to which the upper levels must be complete: the newest checkpoint's */
    public TreeCheck(TileStore tiles, long raised) {
        this.tiles = tiles;
        this.raised = raised;
        this.tree = new Tree(tiles);
    }

    /**
     * Checks a leaf of the log, and every tile that it fills.
     *
     * @throws LogBroken the tree says otherwise
     */
    public void accept(long position, Hash leaf) {
        require(tree.hash(0, position).equals(leaf), position, 0, position);
        long end = position + 1;
        for (int level = 1; end % Tile.WIDTH == 0 && position < raised; level++) {
            end /= Tile.WIDTH;
            require(tree.hash(level, end - 1).equals(tree.hashFromBelow(level, end - 1)), position, level, end - 1);
        }
        if ((position + 1) % FORGET_AFTER == 0) tree = new Tree(tiles);
    }

    private static void require(boolean same, long position, int level, long index) {
        if (same) return;
        throw new LogBroken(
                position,
                "tile " + level + "/" + index / Tile.WIDTH + " of the tree has another hash at " + index % Tile.WIDTH
                        + " than the log leads to");
    }
}
