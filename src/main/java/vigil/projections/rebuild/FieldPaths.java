package vigil.projections.rebuild;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Which fields of two documents differ, named by their paths: {@code victims[2].condition}. Never their values. */
final class FieldPaths {

    private static final int MOST = 50;

    private final List<String> found = new ArrayList<>();

    private FieldPaths() {}

    /** The paths, at most fifty; empty when the documents are equal. */
    static List<String> between(Document one, Document other) {
        FieldPaths paths = new FieldPaths();
        paths.compare("", one, other);
        return List.copyOf(paths.found);
    }

    private void compare(String path, @Nullable Object one, @Nullable Object other) {
        if (found.size() >= MOST || Objects.equals(one, other)) return;
        if (one instanceof Map<?, ?> fields && other instanceof Map<?, ?> others) {
            Set<Object> names = new LinkedHashSet<>(fields.keySet());
            names.addAll(others.keySet());
            String before = path.isEmpty() ? "" : path + ".";
            names.forEach(name -> compare(before + name, fields.get(name), others.get(name)));
        } else if (one instanceof List<?> items && other instanceof List<?> others) {
            for (int i = 0; i < Math.max(items.size(), others.size()); i++) {
                compare(path + "[" + i + "]", at(items, i), at(others, i));
            }
        } else {
            found.add(path);
        }
    }

    private static @Nullable Object at(List<?> items, int index) {
        return index < items.size() ? items.get(index) : null;
    }
}
