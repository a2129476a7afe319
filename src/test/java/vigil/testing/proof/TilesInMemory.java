package vigil.testing.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vigil.eventlog.format.Hash;
import vigil.eventlog.tree.Tile;
import vigil.eventlog.tree.TileStore;

/** Tiles of a test. */
public final class TilesInMemory implements TileStore {

    private final Map<Integer, TreeMap<Long, Tile>> levels = new TreeMap<>();

    /** The tiles over these leaves. */
    public static TilesInMemory over(List<Hash> leaves) {
        TilesInMemory tiles = new TilesInMemory();
        List<Hash> level = leaves;
        for (int number = 0; !level.isEmpty(); number++) {
            List<Hash> above = new ArrayList<>();
            for (int from = 0; from < level.size(); from += Tile.WIDTH) {
                List<Hash> piece = level.subList(from, Math.min(level.size(), from + Tile.WIDTH));
                Tile tile = new Tile(number, from / Tile.WIDTH, piece);
                tiles.keep(tile);
                if (tile.full()) above.add(tile.root());
            }
            level = above;
        }
        return tiles;
    }

    @Override
    public Optional<Tile> find(int level, long index) {
        return Optional.ofNullable(levels.getOrDefault(level, new TreeMap<>()).get(index));
    }

    @Override
    public Optional<Tile> newest(int level) {
        TreeMap<Long, Tile> tiles = levels.getOrDefault(level, new TreeMap<>());
        return tiles.isEmpty() ? Optional.empty() : Optional.of(tiles.lastEntry().getValue());
    }

    @Override
    public void keep(Tile tile) {
        levels.computeIfAbsent(tile.level(), level -> new TreeMap<>()).merge(tile.index(), tile, (old, now) ->
                now.hashes().size() > old.hashes().size() ? now : old);
    }
}
