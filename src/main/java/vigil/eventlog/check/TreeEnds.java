package vigil.eventlog.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.eventlog.LogBroken;
import vigil.eventlog.check.Finding.Area;
import vigil.eventlog.tree.Tile;
import vigil.eventlog.tree.TileStore;

/**
 * How many hashes the kept tree has on each level. Read from the top: while somebody lets it grow, what is below is never less
 * than it was when what is above was made of it.
 *
 * @param ends by level, leaves first
 */
record TreeEnds(List<Long> ends) {

    /** There are no more levels: a tile's number leaves no room for their leaves. */
    private static final int LEVELS = 6;

    /** @throws LogBroken a level ends with what is no tile */
    static TreeEnds of(TileStore tiles) {
        List<Long> ends = new ArrayList<>();
        for (int level = LEVELS - 1; level >= 0; level--) ends.addFirst(tiles.newest(level).map(Tile::end).orElse(0L));
        return new TreeEnds(ends);
    }

    static TreeEnds none() {
        return new TreeEnds(List.of(0L));
    }

    long leaves() {
        return ends.getFirst();
    }

    /** A level that says more than the full tiles below it: whoever lets the tree grow would go on from there. */
    Optional<Finding> overhang() {
        for (int level = 1; level < ends.size(); level++) {
            long full = ends.get(level - 1) / Tile.WIDTH;
            if (ends.get(level) <= full) continue;
            String tile = "tile " + level + "/" + (ends.get(level) - 1) / Tile.WIDTH;
            String what = tile + " of the tree goes on to " + ends.get(level) + " hashes, but there are " + full + " full tiles below";
            return Optional.of(new Finding(Area.TREE, "level " + level, what));
        }
        return Optional.empty();
    }

    /** A tree that goes less far than a checkpoint that was signed over it. */
    Optional<Finding> lag(long signed) {
        if (leaves() >= signed) return Optional.empty();
        String what = "the tree ends after " + leaves() + " leaves, but a checkpoint was signed over " + signed;
        return Optional.of(new Finding(Area.TREE, "leaf " + leaves(), what));
    }
}
