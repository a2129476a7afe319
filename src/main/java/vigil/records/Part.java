package vigil.records;

import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** A component of a record. */
public final class Part {

    private final RecordComponent component;

    Part(RecordComponent component) {
        this.component = component;
        component.getAccessor().setAccessible(true); // a room may keep its records to itself
    }

    public String name() {
        return component.getName();
    }

    public Class<?> type() {
        return component.getType();
    }

    /** Its type with what it is made of, such as that of the elements of a list. */
    public Type genericType() {
        return component.getGenericType();
    }

    /** Whether the component is declared with an annotation. */
    public boolean is(Class<? extends Annotation> sign) {
        return component.isAnnotationPresent(sign);
    }

    /** What a record holds in it. */
    public @Nullable Object of(Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(record.getClass().getName() + "." + name() + " cannot be read", e);
        }
    }
}
