package vigil.eventlog.json;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vigil.kernel.Names;
import vigil.kernel.StoredAs;

/** Which stored name stands for which type of event; older names are read, never written. */
public final class EventNames {

    /** Form of the payloads written today. */
    public static final String REVISION = "1";

    private final Map<String, Class<?>> types = new HashMap<>();
    private final Map<Class<?>, String> names = new HashMap<>();

    private EventNames() {}

    /** The names of all records below these roots. */
    public static EventNames of(Collection<? extends Class<?>> roots) {
        EventNames known = new EventNames();
        roots.stream().flatMap(EventNames::records).distinct().forEach(type -> known.add(Names.of(type), type));
        return known;
    }

    /** Also knows a type that is no record of a family. */
    public EventNames and(String name, Class<?> type) {
        add(name, type);
        return this;
    }

    /** The stored name of a type. */
    public String name(Class<?> type) {
        String name = names.get(type);
        if (name == null) throw new IllegalArgumentException(type.getName() + " belongs to no family of events");
        return name;
    }

    /** The type behind a stored name. */
    public Class<?> type(String name) {
        Class<?> type = types.get(name);
        if (type == null) throw new IllegalArgumentException("no type of event is called " + name);
        return type;
    }

    /** All types, each once. */
    public List<Class<?>> types() {
        return List.copyOf(names.keySet());
    }

    private void add(String name, Class<?> type) {
        names.put(type, name);
        bind(name, type);
        StoredAs stored = type.getAnnotation(StoredAs.class);
        if (stored != null) for (String former : stored.formerly()) bind(former, type);
    }

    private void bind(String name, Class<?> type) {
        Class<?> other = types.putIfAbsent(name, type);
        if (other != null && other != type) {
            throw new IllegalArgumentException(
                    "two types of event are called " + name + ": " + other.getName() + " and " + type.getName());
        }
    }

    private static Stream<Class<?>> records(Class<?> root) {
        if (root.isRecord()) return Stream.of(root);
        if (!root.isSealed()) throw new IllegalArgumentException(root.getName() + " is neither a record nor sealed");
        return Stream.of(root.getPermittedSubclasses()).flatMap(EventNames::records);
    }
}
