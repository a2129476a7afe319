package vigil.eventlog.tree;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import vigil.eventlog.format.Hash;
import vigil.eventlog.format.Hashing;

/** Checks paths of the tree without having the tree, as RFC 9162 says in 2.1.3.2 and 2.1.4.2. */
public final class Paths {

    private Paths() {}

    /** The root that a leaf and its path lead to; empty when the path is too long or too short for the place. */
    public static Optional<Hash> root(Hash leaf, long index, long size, List<Hash> path) {
        if (index < 0 || index >= size) return Optional.empty();
        long place = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash sibling : path) {
            if (last == 0) return Optional.empty();
            if ((place & 1) == 1 || place == last) {
                hash = Hashing.node(sibling, hash);
                while ((place & 1) == 0 && place != 0) {
                    place >>>= 1;
                    last >>>= 1;
                }
            } else {
                hash = Hashing.node(hash, sibling);
            }
            place >>>= 1;
            last >>>= 1;
        }
        return last == 0 ? Optional.of(hash) : Optional.empty();
    }

    /** Whether a tree's beginning is another tree, shown by a path between their roots. */
    public static boolean consistent(long first, Hash firstRoot, long second, Hash secondRoot, List<Hash> path) {
        if (first < 1 || first > second) return false;
        if (first == second) return path.isEmpty() && firstRoot.equals(secondRoot);
        Iterator<Hash> steps = path.iterator();
        long place = first - 1;
        long last = second - 1;
        for (; (place & 1) == 1; place >>>= 1) last >>>= 1;
        if (place != 0 && !steps.hasNext()) return false;
        Hash old = place == 0 ? firstRoot : steps.next();
        Hash grown = old;
        while (steps.hasNext()) {
            if (last == 0) return false;
            Hash sibling = steps.next();
            if ((place & 1) == 1 || place == last) {
                old = Hashing.node(sibling, old);
                grown = Hashing.node(sibling, grown);
                for (; (place & 1) == 0 && place != 0; place >>>= 1) last >>>= 1;
            } else {
                grown = Hashing.node(grown, sibling);
            }
            place >>>= 1;
            last >>>= 1;
        }
        return last == 0 && old.equals(firstRoot) && grown.equals(secondRoot);
    }
}
