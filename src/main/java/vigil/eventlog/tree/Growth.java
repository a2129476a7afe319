package vigil.eventlog.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.eventlog.LogBroken;
import vigil.eventlog.append.CommitLog;
import vigil.eventlog.format.Commit;
import vigil.eventlog.format.Hash;
import vigil.eventlog.read.CommitCheck;
import vigil.eventlog.read.Follower;

/**
 * Lets the tree grow after the log, off its write path. Where it stopped is read from the tiles, so it can die at any moment,
 * and several servers may do the same work at once. Not for use by several threads.
 */
public final class Growth {

    private final CommitLog log;
    private final String origin;
    private final TileStore tiles;
    private @Nullable Follower follower;
    private long size;

    public Growth(CommitLog log, String origin, TileStore tiles) {
        this.log = log;
        this.origin = origin;
        this.tiles = tiles;
        this.size = Tree.size(tiles);
        raise();
    }

    /** Number of leaves. */
    public long size() {
        return size;
    }

    /**
     * Takes in at most so many commits more; each is checked, its events against their leaf hashes too.
     *
     * @return the leaves that were added, empty when the tree has all that the log has now
     * @throws vigil.eventlog.LogBroken the log, or the tree, is not as it must be
     */
    public List<Hash> more(int commits) {
        try {
            if (follower == null) follower = Follower.after(log, origin, size - 1);
            List<Commit> found = follower.more(commits);
            List<Hash> leaves = leaves(found);
            add(0, size, leaves);
            size += leaves.size();
            if (!leaves.isEmpty()) raise();
            else if (!found.isEmpty()) return more(commits); // all of that commit was in the tree already
            return leaves;
        } catch (RuntimeException e) {
            follower = null; // begins again from what is kept
            size = Tree.size(tiles);
            throw e;
        }
    }

    private List<Hash> leaves(List<Commit> commits) {
        List<Hash> leaves = new ArrayList<>();
        for (Commit commit : commits) {
            CommitCheck.checkLeaves(commit);
            for (int i = 0; i < commit.body().leaves().size(); i++) {
                if (commit.position() + i >= size) leaves.add(commit.body().leaves().get(i));
            }
        }
        return leaves;
    }

    /** Every full tile becomes a hash of the level above; what an earlier builder left undone is done too. */
    private void raise() {
        long below = size;
        for (int level = 1; below >= Tile.WIDTH; level++) {
            long there = tiles.newest(level).map(Tile::end).orElse(0L);
            long due = below / Tile.WIDTH;
            List<Hash> roots = new ArrayList<>();
            for (long index = there; index < due; index++) roots.add(rootOf(level - 1, index));
            add(level, there, roots);
            below = due;
        }
    }

    private Hash rootOf(int level, long index) {
        Optional<Tile> tile = tiles.find(level, index).filter(Tile::full);
        return tile.orElseThrow(() -> new LogBroken(
                        Tree.leaves(level, index), "tile " + level + "/" + index + " of the tree is missing or too short"))
                .root();
    }

    private void add(int level, long from, List<Hash> hashes) {
        List<Tile> grown = new ArrayList<>();
        int done = 0;
        while (done < hashes.size()) {
            long index = (from + done) / Tile.WIDTH;
            int filled = (int) ((from + done) % Tile.WIDTH);
            int count = Math.min(Tile.WIDTH - filled, hashes.size() - done);
            List<Hash> piece = hashes.subList(done, done + count);
            grown.add(filled == 0 ? new Tile(level, index, piece) : begun(level, index, filled).with(piece));
            done += count;
        }
        tiles.keepAll(grown);
    }

    private Tile begun(int level, long index, int filled) {
        Tile tile = tiles.find(level, index)
                .filter(found -> found.hashes().size() >= filled)
                .orElseThrow(() -> new LogBroken(
                        Tree.leaves(level, index), "tile " + level + "/" + index + " of the tree is missing or too short"));
        return new Tile(level, index, tile.hashes().subList(0, filled));
    }
}
