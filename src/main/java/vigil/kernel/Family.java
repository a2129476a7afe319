package vigil.kernel;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The records of a sealed family, found through the compiler's own list, so that nobody keeps a second one. */
public final class Family {

    private Family() {}

    /** All records below a sealed root, in the order in which they are declared. */
    @SuppressWarnings("unchecked") // permitted subtypes of T are subtypes of T
    public static <T> Stream<Class<? extends T>> records(Class<T> root) {
        Class<?>[] permitted = root.getPermittedSubclasses();
        if (root.isRecord()) return Stream.of(root);
        if (permitted == null) throw new IllegalArgumentException(root.getName() + " is neither sealed nor a record");
        return Arrays.stream(permitted).flatMap(type -> records((Class<T>) type));
    }

    /** The records by their outside names. */
    public static <T> Map<String, Class<? extends T>> byName(Class<T> root) {
        Map<String, Class<? extends T>> byName = new LinkedHashMap<>();
        records(root).forEach(type -> {
            Class<? extends T> other = byName.put(Names.of(type), type);
            if (other != null) throw new IllegalArgumentException(type.getName() + " and " + other.getName());
        });
        return byName;
    }
}
