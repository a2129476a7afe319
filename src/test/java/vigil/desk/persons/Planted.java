package vigil.desk.persons;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.kernel.Confidential;
import vigil.records.Parts;
import vigil.testing.Filled;

/** Commands with words in one of their fields, and whatever fits in those that must be there. */
final class Planted {

    private Planted() {}

    /**
     * A command with the words at the end of a way through its parts.
     *
     * @throws IllegalArgumentException the field takes only what has another form
     */
    static Record in(Class<? extends Record> type, List<RecordComponent> path, String words) {
        RecordComponent[] parts = type.getRecordComponents();
        Record filled = Filled.with(type);
        @Nullable Object[] values = Arrays.stream(parts).map(part -> value(filled, part, path, words)).toArray();
        try {
            Constructor<? extends Record> constructor = type.getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException form) throw form;
            throw new IllegalStateException(type.getName(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    private static @Nullable Object value(Record filled, RecordComponent part, List<RecordComponent> path, String words) {
        Object before = value(filled, part);
        if (!part.equals(path.getFirst()) && !part.getName().equals(path.getFirst().getName())) {
            return part.getAnnotatedType().isAnnotationPresent(Nullable.class) ? null : before;
        }
        Object planted = planted(before instanceof List<?> list ? list.getFirst() : before, path, words);
        return before instanceof List<?> ? List.of(planted) : planted;
    }

    private static Object planted(@Nullable Object before, List<RecordComponent> path, String words) {
        return switch (before) {
            case String _ -> words;
            case Confidential _ -> Confidential.of(words);
            case Record inner -> in(inner.getClass(), path.subList(1, path.size()), words);
            case null, default -> throw new IllegalArgumentException("no text: " + path.getFirst().getName());
        };
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        return Parts.of(record).stream()
                .filter(part -> part.name().equals(component.getName()))
                .findFirst()
                .orElseThrow()
                .of(record);
    }

    /** What stands there. */
    static @Nullable Object at(Record command, List<RecordComponent> path) {
        Object value = command;
        for (RecordComponent part : path) {
            value = value((Record) value, part);
            if (value instanceof List<?> list) value = list.getFirst();
        }
        return value;
    }
}
