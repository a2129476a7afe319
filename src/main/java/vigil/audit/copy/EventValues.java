package vigil.audit.copy;

import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vigil.kernel.Confidential;
import vigil.kernel.Event;
import vigil.kernel.Moment;
import vigil.records.Part;
import vigil.records.Parts;

/** Walks through the values of an event with their paths, groups and lists laid flat. */
final class EventValues {

    private EventValues() {}

    static void of(Event event, BiConsumer<String, Object> found) {
        record((Record) event, "", found);
    }

    /** Whether a path names an id. */
    static boolean isId(String path) {
        return path.endsWith("Id");
    }

    private static void record(Record record, String within, BiConsumer<String, Object> found) {
        for (Part part : Parts.of(record)) value(part.of(record), within + part.name(), found);
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
}
