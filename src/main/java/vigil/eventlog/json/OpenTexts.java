package vigil.eventlog.json;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.kernel.Confidential;
import vigil.records.Parts;

/** The owners of the texts of an event that are still to be sealed. */
final class OpenTexts {

    private OpenTexts() {}

    /** Each owner as often as it has a text; what names none is its stream's. */
    static Stream<String> owners(@Nullable Object value, String stream) {
        return switch (value) {
            case Confidential.Open open -> Stream.of(open.owner() == null ? stream : open.owner());
            case Confidential _ -> Stream.empty();
            case List<?> list -> list.stream().flatMap(one -> owners(one, stream));
            case Record inner when inner.getClass().getName().startsWith("vigil.") ->
                Parts.of(inner).stream().flatMap(part -> owners(part.of(inner), stream));
            case null, default -> Stream.empty();
        };
    }
}
