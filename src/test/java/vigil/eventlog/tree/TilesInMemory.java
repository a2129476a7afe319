package vigil.eventlog.tree;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tiles of a test. */
final class TilesInMemory implements TileStore {

    private final Map<Integer, TreeMap<Long, Tile>> levels = new TreeMap<>();

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
