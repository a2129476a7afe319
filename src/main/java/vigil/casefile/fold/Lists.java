package vigil.casefile.fold;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** New lists from old ones; nothing is changed in place. */
public final class Lists {

    private Lists() {}

    /** The list and one more. */
    public static <T> List<T> plus(List<T> list, T element) {
        List<T> longer = new ArrayList<>(list);
        longer.add(element);
        return List.copyOf(longer);
    }

    /** The list with some elements changed. */
    public static <T> List<T> change(List<T> list, Predicate<T> which, UnaryOperator<T> change) {
        return list.stream()
                .map(element -> which.test(element) ? change.apply(element) : element)
                .toList();
    }

    /** Changes the last element; an empty list stays empty. */
    public static <T> List<T> changeLast(List<T> list, UnaryOperator<T> change) {
        if (list.isEmpty()) return list;
        List<T> changed = new ArrayList<>(list);
        changed.set(changed.size() - 1, change.apply(changed.getLast()));
        return List.copyOf(changed);
    }
}
