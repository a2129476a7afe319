package vigil.desk.persons;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.kernel.Confidential;
import vigil.kernel.Event;
import vigil.records.Parts;

/** Everything an event says in words, field by field, sealed or in clear. */
final class Said {

    private Said() {}

    /**
     * The words of one field.
     *
     * @param field JSON pointer
     * @param sealed they are kept sealed, or
     * @param clear in clear; exactly one of both is there
     */
    record Words(String field, Confidential.@Nullable Closed sealed, @Nullable String clear) {

        /** What stands there in clear, nothing for what is sealed. */
        String open() {
            return clear == null ? "" : clear;
        }
    }

    static Stream<Words> by(Event event) {
        return words(event, "");
    }

    private static Stream<Words> words(@Nullable Object value, String field) {
        return switch (value) {
            case Confidential.Closed closed -> Stream.of(new Words(field, closed, null));
            case Confidential.Clear(String text) -> Stream.of(new Words(field, null, text));
            case String text -> Stream.of(new Words(field, null, text));
            case List<?> list -> IntStream.range(0, list.size()).boxed().flatMap(i -> words(list.get(i), field + "/" + i));
            case Record inner when inner.getClass().getName().startsWith("vigil.") ->
                Parts.of(inner).stream().flatMap(part -> words(part.of(inner), field + "/" + part.name()));
            case null, default -> Stream.empty();
        };
    }
}
