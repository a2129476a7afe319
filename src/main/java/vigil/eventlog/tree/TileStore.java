package vigil.eventlog.tree;

import java.util.List;
import java.util.Optional;

/** Where tiles are kept. Any number of servers may build the same tree: tiles follow from the log alone. */
public interface TileStore {

    /** One tile, as far as it has grown. */
    Optional<Tile> find(int level, long index);

    /** The rightmost tile of a level. */
    Optional<Tile> newest(int level);

    /**
     * Keeps a tile in the place of a shorter one; a tile that is there and at least as long stays.
     *
     * @throws vigil.eventlog.LogBroken another tile is there that says otherwise
     */
    void keep(Tile tile);

    /** Keeps several, in order: whatever happens on the way, what is kept then is the first of them. */
    default void keepAll(List<Tile> tiles) {
        tiles.forEach(this::keep);
    }
}
