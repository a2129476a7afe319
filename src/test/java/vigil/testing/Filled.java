package vigil.testing;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import vigil.kernel.Confidential;

/** Records with every field filled, always with the same values: what a contract shows and a smoke test sends. */
public final class Filled {

    private Filled() {}

    /** A record of a type, every component filled by its type and name. */
    public static <T> T with(Class<T> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
        Object[] values = Arrays.stream(components)
                .map(component -> value(component.getGenericType(), component.getName()))
                .toArray();
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot fill " + type, e);
        }
    }

    private static Object value(Type type, String name) {
        if (type instanceof ParameterizedType list) return List.of(value(list.getActualTypeArguments()[0], name));
        Class<?> plain = (Class<?>) type;
        if (plain == Confidential.class) return Confidential.of("sealed " + name);
        if (plain == String.class) return name.equals("nationality") ? "VN" : name;
        if (plain == OffsetDateTime.class) return OffsetDateTime.parse("2024-05-01T08:10:00+07:00");
        if (plain == Instant.class) return Instant.parse("2024-05-01T01:10:00Z");
        if (plain == LocalDate.class) return LocalDate.parse("2024-05-20");
        if (plain == boolean.class || plain == Boolean.class) return true;
        if (plain == long.class || plain == Long.class) return 5_000_000_000L;
        if (plain == int.class || plain == Integer.class) return name.equals("birthYear") ? 1990 : 7;
        if (plain.isEnum()) return plain.getEnumConstants()[plain.getEnumConstants().length - 1];
        if (plain.isRecord()) return with(plain);
        throw new IllegalArgumentException("nobody has said what fills " + name + " of " + type);
    }
}
