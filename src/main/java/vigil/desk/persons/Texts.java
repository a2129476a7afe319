package vigil.desk.persons;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.accident.NewPerson;
import vigil.kernel.Command.Fact;
import vigil.kernel.Command.MayBearAName;
import vigil.kernel.Command.OneLine;
import vigil.kernel.Confidential;
import vigil.records.Part;
import vigil.records.Parts;

/** The open texts of a command, found in its record; those of a new person are that person's own and left alone. */
final class Texts {

    /** Where the records are in which texts of commands stand. */
    private static final Set<String> CHANGED = Set.of("vigil.accident.", "vigil.reports.");

    /** The components by which a command says whom it is about. */
    private static final Set<String> IDS = Set.of("victimId", "relativeId", "letterId", "personId");

    private Texts() {}

    /** The ids of those a command is about. */
    static Set<String> ids(Record command) {
        Set<String> ids = new LinkedHashSet<>();
        for (Part part : Parts.of(command)) {
            if (!IDS.contains(part.name())) continue;
            if (part.of(command) instanceof String id) ids.add(id);
        }
        return ids;
    }

    /** What a command says that everybody is shown, and so should bear no name of those concerned: in clear or as a fact. */
    static Map<String, String> shown(Record record) {
        return said(record, true);
    }

    /** What a command says in fields that are kept in clear and should bear no name at all. */
    static Map<String, String> clear(Record record) {
        return said(record, false);
    }

    /** What a command says in fields that may bear a name since an enterprise is registered so. */
    static Map<String, String> registered(Record record) {
        Map<String, String> said = new LinkedHashMap<>();
        for (Part part : Parts.of(record)) {
            registered(part.name(), part.is(MayBearAName.class), part.of(record), said);
        }
        return said;
    }

    private static void registered(String field, boolean bears, @Nullable Object value, Map<String, String> into) {
        switch (value) {
            case Confidential.Open(String text, _) when bears -> into.merge(field, text, (one, other) -> one + "\n" + other);
            case Confidential _ -> {}
            case List<?> list -> list.forEach(one -> registered(field, bears, one, into));
            case Record inner when inner.getClass().getName().startsWith("vigil.") ->
                registered(inner).forEach((name, text) -> into.merge(field + "." + name, text, (one, other) -> one + "\n" + other));
            case null, default -> {}
        }
    }

    private static Map<String, String> said(Record record, boolean facts) {
        Map<String, String> said = new LinkedHashMap<>();
        for (Part part : Parts.of(record)) {
            if (part.is(MayBearAName.class) || IDS.contains(part.name())) continue;
            Object value = part.of(record);
            boolean fact = facts && part.is(Fact.class);
            said(part.name(), fact && value instanceof Confidential.Open open ? open.text() : value, facts, said);
        }
        return said;
    }

    private static void said(String field, @Nullable Object value, boolean facts, Map<String, String> into) {
        switch (value) {
            case String text -> into.merge(field, text, (one, other) -> one + "\n" + other);
            case List<?> list -> list.forEach(one -> said(field, one, facts, into));
            case NewPerson _, Confidential _ -> {}
            case Record inner when inner.getClass().getName().startsWith("vigil.") ->
                said(inner, facts).forEach((name, text) -> said(field + "." + name, text, facts, into));
            case null, default -> {}
        }
    }

    /** The sealed texts of an event. */
    static Stream<Confidential.Closed> sealed(@Nullable Object value) {
        return switch (value) {
            case Confidential.Closed closed -> Stream.of(closed);
            case List<?> list -> list.stream().flatMap(Texts::sealed);
            case Record inner when inner.getClass().getName().startsWith("vigil.") ->
                Parts.of(inner).stream().flatMap(part -> sealed(part.of(inner)));
            case null, default -> Stream.empty();
        };
    }

    /**
     * A fact among the texts of a command.
     *
     * @param registered whether it may bear a name since an enterprise is registered so
     */
    record FactField(String name, boolean registered) {

        /** The same in one of several records. */
        FactField within(int index) {
            return new FactField(index + "." + name, registered);
        }
    }

    /** The same command, each of its open texts changed; which are facts is told beside. */
    @SuppressWarnings("unchecked") // a record is built again as what it was
    static <R extends Record> R changed(R record, BiFunction<Optional<FactField>, Confidential.Open, Confidential.Open> change) {
        return (R) record(record, (fact, text) -> text.owner() == null ? change.apply(fact, text) : text);
    }

    private static @Nullable Object changed(
            Optional<FactField> fact, @Nullable Object value, BiFunction<Optional<FactField>, Confidential.Open, Confidential.Open> change) {
        return switch (value) {
            case Confidential.Open open -> change.apply(fact, open);
            case List<?> list -> IntStream.range(0, list.size())
                    .<@Nullable Object>mapToObj(i -> changed(fact, list.get(i), (field, text) -> change.apply(field.map(one -> one.within(i)), text)))
                    .toList();
            case NewPerson own -> own;
            case Record inner when CHANGED.stream().anyMatch(inner.getClass().getName()::startsWith) -> record(inner, change);
            case null, default -> value;
        };
    }

    private static Record record(Record record, BiFunction<Optional<FactField>, Confidential.Open, Confidential.Open> change) {
        return Parts.built(record, part -> changed(fact(part), part.of(record), change));
    }

    private static Optional<FactField> fact(Part part) {
        return part.is(Fact.class)
                ? Optional.of(new FactField(part.name(), part.is(MayBearAName.class)))
                : Optional.empty();
    }

    /** Whether a command may tell facts, of its own or in what it tells. */
    static boolean tellsFacts(Type type) {
        if (type instanceof ParameterizedType many) return Arrays.stream(many.getActualTypeArguments()).anyMatch(Texts::tellsFacts);
        return type instanceof Class<?> record
                && record.isRecord()
                && record.getName().startsWith("vigil.")
                && Parts.of(record).stream()
                        .anyMatch(part -> part.is(Fact.class) || tellsFacts(part.genericType()));
    }

    /** The same command, each of its free texts changed; names and other single lines are left alone. */
    static Record changedPages(Record record, UnaryOperator<Confidential> change) {
        return Parts.built(record, part -> {
            Object value = part.of(record);
            boolean page = !part.is(OneLine.class);
            return page && value instanceof Confidential.Open open ? change.apply(open) : value;
        });
    }
}
