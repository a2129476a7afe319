package vigil.eventlog.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vigil.eventlog.LogBroken;
import vigil.eventlog.format.Hash;
import vigil.eventlog.format.Hashing;

/** Reads roots and proofs out of tiles. Remembers the tiles it has read: make a new one for each piece of work. */
public final class Tree {

    private static final int HEIGHT_OF_TILE = 8;

    private final TileStore tiles;
    private final Map<String, Tile> read = new HashMap<>();

    public Tree(TileStore tiles) {
        this.tiles = tiles;
    }

    /** How many leaves a kept tree has. */
    public static long size(TileStore tiles) {
        return tiles.newest(0).map(Tile::end).orElse(0L);
    }

    /** Root over the first so many leaves. */
    public Hash root(long size) {
        return size == 0 ? Hashing.root(List.of()) : over(0, size);
    }

    /** Roots of the full subtrees that make up the first so many leaves, largest first. */
    public List<Hash> subtrees(long size) {
        List<Hash> subtrees = new ArrayList<>();
        long from = 0;
        for (int height = Long.SIZE - 2; height >= 0; height--) {
            if ((size >>> height & 1) == 0) continue;
            subtrees.add(full(height, from >>> height));
            from += 1L << height;
        }
        return subtrees;
    }

    /** A hash as it stands in a tile: on level 0 a leaf. */
    public Hash hash(int level, long index) {
        return full(level * HEIGHT_OF_TILE, index);
    }

    /** The same hash, for levels from 1, worked out from the tile below. */
    public Hash hashFromBelow(int level, long index) {
        return Hashing.root(tile(level - 1, index, Tile.WIDTH).hashes());
    }

    /** The hashes by which a leaf leads to the root over the first {@code size} leaves, from the bottom (RFC 6962, 2.1.1). */
    public List<Hash> inclusion(long index, long size) {
        if (index < 0 || index >= size) throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
        List<Hash> path = new ArrayList<>();
        inclusion(path, index, 0, size);
        return path;
    }

    /** The hashes that show that the tree of {@code first} leaves is the beginning of that of {@code second} (2.1.2). */
    public List<Hash> consistency(long first, long second) {
        if (first < 1 || first > second) throw new IllegalArgumentException("no step from " + first + " to " + second);
        List<Hash> path = new ArrayList<>();
        if (first < second) consistency(path, first, 0, second, true);
        return path;
    }

    private void inclusion(List<Hash> path, long index, long from, long size) {
        if (size == 1) return;
        long left = split(size);
        if (index < left) {
            inclusion(path, index, from, left);
            path.add(over(from + left, size - left));
        } else {
            inclusion(path, index - left, from + left, size - left);
            path.add(over(from, left));
        }
    }

    private void consistency(List<Hash> path, long first, long from, long size, boolean known) {
        if (first == size) {
            if (!known) path.add(over(from, size));
            return;
        }
        long left = split(size);
        if (first <= left) {
            consistency(path, first, from, left, known);
            path.add(over(from + left, size - left));
        } else {
            consistency(path, first - left, from + left, size - left, false);
            path.add(over(from, left));
        }
    }

    private Hash over(long from, long size) {
        if (Long.bitCount(size) == 1) {
            int height = Long.numberOfTrailingZeros(size);
            return full(height, from >>> height);
        }
        long left = split(size);
        return Hashing.node(over(from, left), over(from + left, size - left));
    }

    /** Root of a full subtree. */
    private Hash full(int height, long index) {
        int level = height / HEIGHT_OF_TILE;
        int count = 1 << height % HEIGHT_OF_TILE;
        long first = index * count;
        int at = (int) (first % Tile.WIDTH);
        Tile tile = tile(level, first / Tile.WIDTH, at + count);
        return Hashing.root(tile.hashes().subList(at, at + count));
    }

    private Tile tile(int level, long index, int hashes) {
        String name = level + "/" + index;
        Tile known = read.get(name);
        if (known != null && known.hashes().size() >= hashes) return known;
        Tile found = tiles.find(level, index)
                .filter(tile -> tile.hashes().size() >= hashes)
                .orElseThrow(() -> new LogBroken(
                        leaves(level, index), "tile " + name + " of the tree is missing or too short"));
        read.put(name, found);
        return found;
    }

    /** Position of the first event that a tile speaks for. */
    public static long leaves(int level, long index) {
        return index * Tile.WIDTH << level * HEIGHT_OF_TILE;
    }

    private static long split(long size) {
        return Long.highestOneBit(size - 1);
    }
}
