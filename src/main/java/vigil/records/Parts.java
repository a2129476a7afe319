package vigil.records;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parts of records, in the order they are declared. */
public final class Parts {

    private static final ClassValue<Made> MADE = new ClassValue<>() {
        @Override
        protected Made computeValue(Class<?> type) {
            return Made.of(type);
        }
    };

    private Parts() {}

    private record Made(List<Part> parts, Constructor<?> constructor) {
        private static Made of(Class<?> type) {
            if (!type.isRecord()) throw new IllegalArgumentException(type.getName() + " is no record");
            List<Part> parts = Stream.of(type.getRecordComponents()).map(Part::new).toList();
            try {
                Constructor<?> all = type.getDeclaredConstructor(parts.stream().map(Part::type).toArray(Class<?>[]::new));
                all.setAccessible(true);
                return new Made(parts, all);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("every record has a constructor of its components", e);
            }
        }
    }

    /** The parts of a record. */
    public static List<Part> of(Record record) {
        return of(record.getClass());
    }

    /** The parts of a type, which must be a record's. */
    public static List<Part> of(Class<?> type) {
        return MADE.get(type).parts();
    }

    /**
     * A record of the same type, each part of it as it is told.
     *
     * @throws RuntimeException the one with which the record refuses its parts
     */
    @SuppressWarnings("unchecked") // built as what it was
    public static <R extends Record> R built(R like, Function<Part, @Nullable Object> values) {
        Made made = MADE.get(like.getClass());
        @Nullable Object[] arguments = made.parts().stream().map(values).toArray();
        try {
            return (R) made.constructor().newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) throw refused;
            throw new IllegalStateException(like.getClass().getName() + " cannot be built again", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(like.getClass().getName() + " cannot be built again", e);
        }
    }
}
