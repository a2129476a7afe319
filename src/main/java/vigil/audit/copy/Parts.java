package vigil.audit.copy;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vigil.kernel.Confidential;
import vigil.kernel.Event;
import vigil.kernel.Moment;

/** Walks through the values of an event with their paths, groups and lists laid flat. */
final class Parts {

    private Parts() {}

    static void of(Event event, BiConsumer<String, Object> found) {
        record((Record) event, "", found);
    }

    /** Whether a path names an id. */
    static boolean isId(String path) {
        return path.endsWith("Id");
    }

    private static void record(Record record, String within, BiConsumer<String, Object> found) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            value(read(component, record), within + component.getName(), found);
        }
    }

    private static void value(@Nullable Object value, String path, BiConsumer<String, Object> found) {
        switch (value) {
            case null -> {}
            case Moment moment -> found.accept(path, moment);
            case Confidential text -> found.accept(path, text);
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) value(list.get(i), path + "[" + i + "]", found);
            }
            case Record group -> record(group, path + ".", found);
            default -> found.accept(path, value);
        }
    }

    private static @Nullable Object read(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record's component can be read", e);
        }
    }
}
