package vigil.fields;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.kernel.Command.FilledByServer;
import vigil.kernel.Command.OneLine;
import vigil.kernel.Confidential;

/**
 * A record as the outside sees it: its components are the fields, in order.
 *
 * @param fields what the outside may send; components filled by the server are not among them
 */
public record RecordShape(Class<? extends Record> type, List<Field> fields) {

    private static final ClassValue<RecordShape> KNOWN = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return describe(type.asSubclass(Record.class));
        }
    };

    /** A field and whether it must be sent. */
    public record Field(String name, Shape shape, boolean required) {}

    /** The shape of a record; a component of a type that the outside cannot send is a programming error. */
    public static RecordShape of(Class<?> type) {
        return KNOWN.get(type);
    }

    /** The field of a name. */
    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /**
     * The record with these values, in the order of {@link #fields()}.
     *
     * @throws IllegalArgumentException the record refuses them
     */
    Record with(List<@Nullable Object> values) {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] arguments = new Object[components.length];
        int next = 0;
        for (int i = 0; i < components.length; i++) {
            arguments[i] = isFilledByServer(components[i]) ? null : values.get(next++);
        }
        try {
            return constructor(components).newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) throw refused;
            throw new IllegalStateException(type.getName(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    private Constructor<? extends Record> constructor(RecordComponent[] components) throws NoSuchMethodException {
        Constructor<? extends Record> constructor = type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true); // a room may keep the records of its own parameters to itself
        return constructor;
    }

    private static RecordShape describe(Class<? extends Record> type) {
        return new RecordShape(
                type,
                Arrays.stream(type.getRecordComponents())
                        .filter(component -> !isFilledByServer(component))
                        .map(RecordShape::field)
                        .toList());
    }

    private static boolean isFilledByServer(RecordComponent component) {
        return component.isAnnotationPresent(FilledByServer.class);
    }

    private static Field field(RecordComponent component) {
        boolean required = !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        boolean oneLine = component.isAnnotationPresent(OneLine.class);
        return new Field(component.getName(), shape(component.getGenericType(), oneLine), required);
    }

    private static Shape shape(Type type, boolean oneLine) {
        if (type instanceof ParameterizedType many && many.getRawType() == List.class) {
            return new Shape.Many(shape(many.getActualTypeArguments()[0], oneLine), Shape.LIST);
        }
        if (!(type instanceof Class<?> simple)) throw new IllegalArgumentException("cannot be sent: " + type);
        if (simple == String.class) return new Shape.Text(Shape.LINE, false, false);
        if (simple == Confidential.class) {
            return oneLine ? new Shape.Text(Shape.LINE, false, true) : new Shape.Text(Shape.PAGE, true, true);
        }
        if (simple == int.class || simple == Integer.class) return new Shape.Whole(Shape.NUMBER, false);
        if (simple == long.class || simple == Long.class) return new Shape.Whole(Shape.AMOUNT, true);
        if (simple == boolean.class || simple == Boolean.class) return new Shape.Truth();
        if (simple == OffsetDateTime.class) return new Shape.PointInTime();
        if (simple == LocalDate.class) return new Shape.Day();
        if (simple.isEnum()) return choice(simple);
        if (simple.isRecord()) return new Shape.Group(of(simple));
        throw new IllegalArgumentException("cannot be sent: " + type);
    }

    @SuppressWarnings("unchecked") // asked only for enums
    private static Shape choice(Class<?> type) {
        return Shape.Choice.of((Class<? extends Enum<?>>) type);
    }
}
