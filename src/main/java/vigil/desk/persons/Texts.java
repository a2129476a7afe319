package vigil.desk.persons;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.accident.NewPerson;
import vigil.kernel.Command.MayBearAName;
import vigil.kernel.Command.OneLine;
import vigil.kernel.Confidential;

/** The open texts of a command, found in its record; those of a new person are that person's own and left alone. */
final class Texts {

    /** The components by which a command says whom it is about. */
    private static final Set<String> IDS = Set.of("victimId", "relativeId", "letterId", "personId");

    private Texts() {}

    /** The ids of those a command is about. */
    static Set<String> ids(Record command) {
        Set<String> ids = new LinkedHashSet<>();
        for (RecordComponent component : command.getClass().getRecordComponents()) {
            if (!IDS.contains(component.getName())) continue;
            if (value(command, component) instanceof String id) ids.add(id);
        }
        return ids;
    }

    /** What a command says in fields that are not sealed and should bear no name of those concerned, by field. */
    static Map<String, String> clear(Record record) {
        return clear(record, MayBearAName::ofThoseConcerned);
    }

    /** The same, without all that may bear any name. */
    static Map<String, String> nameless(Record record) {
        return clear(record, _ -> true);
    }

    private static Map<String, String> clear(Record record, Predicate<MayBearAName> left) {
        Map<String, String> clear = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            MayBearAName may = component.getAnnotation(MayBearAName.class);
            boolean passed = may != null && left.test(may) || IDS.contains(component.getName());
            if (!passed) clear(component.getName(), value(record, component), left, clear);
        }
        return clear;
    }

    private static void clear(
            String field, @Nullable Object value, Predicate<MayBearAName> left, Map<String, String> into) {
        switch (value) {
            case String text -> into.merge(field, text, (one, other) -> one + "\n" + other);
            case List<?> list -> list.forEach(one -> clear(field, one, left, into));
            case NewPerson _, Confidential _ -> {}
            case Record inner when inner.getClass().getName().startsWith("vigil.") ->
                clear(inner, left).forEach((name, text) -> clear(field + "." + name, text, left, into));
            case null, default -> {}
        }
    }

    /** The sealed texts of an event. */
    static Stream<Confidential.Closed> sealed(@Nullable Object value) {
        return switch (value) {
            case Confidential.Closed closed -> Stream.of(closed);
            case List<?> list -> list.stream().flatMap(Texts::sealed);
            case Record inner when inner.getClass().getName().startsWith("vigil.") ->
                Arrays.stream(inner.getClass().getRecordComponents()).flatMap(part -> sealed(value(inner, part)));
            case null, default -> Stream.empty();
        };
    }

    /** The same command, each of its open texts changed. */
    @SuppressWarnings("unchecked") // a record is built again as what it was
    static <R extends Record> R changed(R record, UnaryOperator<Confidential.Open> change) {
        return (R) record(record, text -> text.owner() == null ? change.apply(text) : text);
    }

    private static @Nullable Object changed(@Nullable Object value, Function<Confidential.Open, Confidential> change) {
        return switch (value) {
            case Confidential.Open open -> change.apply(open);
            case List<?> list -> new ArrayList<>(list).stream().map(one -> changed(one, change)).toList();
            case NewPerson own -> own;
            case Record inner when inner.getClass().getName().startsWith("vigil.accident.") -> record(inner, change);
            case null, default -> value;
        };
    }

    private static Record record(Record record, Function<Confidential.Open, Confidential> change) {
        return built(record, component -> changed(value(record, component), change));
    }

    /** The same command, each of its free texts changed; names and other single lines are left alone. */
    static Record changedPages(Record record, UnaryOperator<Confidential> change) {
        return built(record, component -> {
            Object value = value(record, component);
            boolean page = !component.isAnnotationPresent(OneLine.class);
            return page && value instanceof Confidential.Open open ? change.apply(open) : value;
        });
    }

    private static Record built(Record record, Function<RecordComponent, @Nullable Object> parts) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        @Nullable Object[] values = Arrays.stream(components).map(parts).toArray();
        try {
            return record.getClass()
                    .getDeclaredConstructor(
                            Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
                    .newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(record.getClass().getName() + " cannot be built again", e);
        }
    }

    static @Nullable Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(record.getClass().getName() + " cannot be read", e);
        }
    }
}
