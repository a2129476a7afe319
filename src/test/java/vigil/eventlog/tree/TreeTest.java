package vigil.eventlog.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vigil.eventlog.format.Hash;
import vigil.eventlog.format.Hashing;
import vigil.testing.proof.TilesInMemory;

/** Roots and paths out of tiles are those that RFC 6962 says, and a wrong path is not believed. */
class TreeTest {

    private static final int MOST = 1500;

    private final List<Hash> leaves = leaves(MOST);
    private final Random random = new Random(7);

    @Test
    void tiles_and_frontier_have_the_root_of_the_definition_at_every_size() {
        TileStore tiles = TilesInMemory.over(leaves);
        Frontier frontier = new Frontier();
        for (int size = 0; size <= MOST; size++) {
            if (size % 50 < 3) {
                Hash root = Hashing.root(leaves.subList(0, size));
                assertThat(frontier.root()).isEqualTo(root);
                assertThat(new Tree(tiles).root(size)).isEqualTo(root);
                assertThat(new Tree(tiles).subtrees(size)).isEqualTo(frontier.subtrees());
            }
            if (size < MOST) frontier.add(leaves.get(size));
        }
    }

    @Test
    void every_leaf_leads_to_the_root_and_no_other_leaf_does() {
        Tree tree = new Tree(TilesInMemory.over(leaves));
        for (int round = 0; round < 100; round++) {
            int size = 1 + random.nextInt(MOST);
            int index = random.nextInt(size);
            List<Hash> path = tree.inclusion(index, size);
            Hash root = tree.root(size);
            assertThat(Paths.root(leaves.get(index), index, size, path)).contains(root);
            assertThat(Paths.root(Hashing.ofText("another"), index, size, path)).isNotEqualTo(Optional.of(root));
            if (size > 1) {
                int other = (index + 1 + random.nextInt(size - 1)) % size;
                assertThat(Paths.root(leaves.get(index), other, size, path)).isNotEqualTo(Optional.of(root));
                assertThat(Paths.root(leaves.get(index), index, size, path.subList(1, path.size()))).isEmpty();
            }
            List<Hash> longer = new ArrayList<>(path);
            longer.add(root);
            assertThat(Paths.root(leaves.get(index), index, size, longer)).isEmpty();
            assertThat(Paths.root(leaves.get(index), size, size, path)).isEmpty();
        }
    }

    @Test
    void every_tree_continues_its_own_beginnings_and_no_other() {
        Tree tree = new Tree(TilesInMemory.over(leaves));
        for (int round = 0; round < 100; round++) {
            int second = 1 + random.nextInt(MOST);
            int first = 1 + random.nextInt(second);
            List<Hash> path = tree.consistency(first, second);
            assertThat(Paths.consistent(first, tree.root(first), second, tree.root(second), path)).isTrue();
            Hash other = Hashing.ofText("another");
            assertThat(Paths.consistent(first, other, second, tree.root(second), path)).isFalse();
            assertThat(Paths.consistent(first, tree.root(first), second, other, path)).isFalse();
            if (path.size() > 1) {
                List<Hash> shorter = path.subList(0, path.size() - 1);
                assertThat(Paths.consistent(first, tree.root(first), second, tree.root(second), shorter)).isFalse();
            }
        }
    }

    @Test
    void a_frontier_goes_on_where_another_stopped() {
        Frontier frontier = new Frontier();
        for (int i = 0; i < 777; i++) frontier.add(leaves.get(i));
        Frontier other = new Frontier(777, frontier.subtrees());
        for (int i = 777; i < MOST; i++) other.add(leaves.get(i));
        assertThat(other.root()).isEqualTo(Hashing.root(leaves));
    }

    private static List<Hash> leaves(int count) {
        List<Hash> leaves = new ArrayList<>();
        for (int i = 0; i < count; i++) leaves.add(Hashing.ofText("leaf " + i));
        return leaves;
    }
}
